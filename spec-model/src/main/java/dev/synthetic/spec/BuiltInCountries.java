package dev.synthetic.spec;

import java.util.List;

/** The countries that there is believable data of, by ISO 3166-1 code. */
public final class BuiltInCountries {
  /** All of them; their order is fixed. */
  public static final List<String> ALL =
      List.of(
          "US", "CA", "GB", "IE", "AU", "NZ", "ZA", "IN", "DE", "AT", "CH", "FR", "BE", "NL", "ES",
          "MX", "AR", "PT", "BR", "IT", "SE", "NO", "DK", "FI", "PL", "CZ", "TR", "JP", "KR");

  /** Those whose bank accounts have an IBAN. */
  public static final List<String> WITH_IBAN =
      List.of(
          "GB", "IE", "DE", "AT", "CH", "FR", "BE", "NL", "ES", "PT", "BR", "IT", "SE", "NO", "DK",
          "FI", "PL", "CZ", "TR");

  private BuiltInCountries() {}
}
