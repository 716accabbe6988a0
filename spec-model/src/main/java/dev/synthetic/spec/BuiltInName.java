package dev.synthetic.spec;

/** What believable data there is without any library, by its name in a spec. */
public enum BuiltInName {
  FIRST_NAME(Subject.PERSON),
  LAST_NAME(Subject.PERSON),
  FULL_NAME(Subject.PERSON),
  USER_NAME(Subject.PERSON),
  EMAIL(Subject.PERSON),
  STREET(Subject.PLACE),
  CITY(Subject.PLACE),
  POSTAL_CODE(Subject.PLACE),
  STATE(Subject.PLACE),
  COUNTRY(Subject.PLACE),
  COUNTRY_CODE(Subject.PLACE),
  LANGUAGE_CODE(Subject.PLACE),
  CURRENCY_CODE(Subject.PLACE),
  LATITUDE(Subject.PLACE),
  LONGITUDE(Subject.PLACE),
  PHONE(Subject.PLACE),
  LICENSE_PLATE(Subject.PLACE),
  IBAN(Subject.PLACE),
  COMPANY(Subject.COMPANY),
  DOMAIN(Subject.COMPANY_ALONE),
  URL(Subject.COMPANY_ALONE),
  JOB_TITLE(Subject.NONE),
  CREDIT_CARD(Subject.NONE),
  USER_AGENT(Subject.NONE),
  IPV4(Subject.NONE),
  IPV6(Subject.NONE),
  MAC(Subject.NONE),
  COLOR(Subject.NONE),
  HEX_COLOR(Subject.NONE);

  /** What a name tells of, which the columns of one group have in common. */
  private enum Subject {
    PERSON,
    PLACE,
    COMPANY,
    /** A company, wherever it is. */
    COMPANY_ALONE,
    NONE
  }

  private final Subject subject;

  BuiltInName(Subject subject) {
    this.subject = subject;
  }

  /** The name as it is written in a spec, such as {@code firstName}. */
  public String text() {
    return Constants.text(this);
  }

  /** Whether columns of one group agree in it. */
  public boolean hasGroup() {
    return subject != Subject.NONE;
  }

  /** Whether it differs between countries. */
  public boolean hasCountry() {
    return hasGroup() && subject != Subject.COMPANY_ALONE;
  }

  /** Whether it is a number. */
  public boolean isNumber() {
    return this == LATITUDE || this == LONGITUDE;
  }
}
