package dev.synthetic.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The table of guesses: what a column holds whose name and type alone are known. The first line
 * that is like the column, and whose keys its type can bear, is the guess.
 *
 * <p>A line is a family of types, names, and the keys of a column as a spec writes them, with two
 * spaces or more between; a line that begins with a space goes on. {@link GuessRule} says what the
 * names mean. {@code {stem}} and {@code {STEM}} are the column's own name without {@code _id},
 * {@code {most}} is the type's greatest number. A step with a point in it is left out where a type
 * has a grain of its own; bounds beyond the type become its own. {@link GuessGroups} says which
 * persons and places the believable data are about.
 */
final class GuessTable {
  private static final String TABLE =
      """
      long    =id =row_id =row_number  sequence: {start: 1}
      whole   =id =row_id =row_number  uniqueValues: {most}
      long    ^event_id ^order_id ^transaction_id ^txn_id ^tx_id ^payment_id ^invoice_id ^message_id
              ^record_id ^request_id ^reading_id ^log_id ^ticket_id ^trip_id ^booking_id ^transfer_id
              ^click_id ^call_id ^shipment_id ^visit_id ^view_id  sequence: {start: 1}
      whole   ^event_id ^order_id ^transaction_id ^txn_id ^tx_id ^payment_id ^invoice_id ^message_id
              ^record_id ^request_id ^reading_id ^log_id ^ticket_id ^trip_id ^booking_id ^transfer_id
              ^click_id ^call_id ^shipment_id ^visit_id ^view_id  uniqueValues: {most}
      text    =id uuid guid =event_id =session_id =trace_id =span_id =request_id =correlation_id
              =message_id =transaction_id =txn_id =payment_id  uuid: true
      whole   device_id sensor_id machine_id product_id item_id article_id
              minValue: 1, maxValue: 1_000, distribution: zipf(0.6)
      whole   store_id shop_id branch_id site_id plant_id warehouse_id region_id department_id
              category_id type_id plan_id group_id team_id tenant_id
              minValue: 1, maxValue: 50, distribution: zipf(0.6)
      whole   order_id transaction_id txn_id payment_id invoice_id session_id event_id
              minValue: 1, maxValue: 1_000_000
      whole   id key  minValue: 1, maxValue: 10_000, distribution: zipf(0.7)
      text    id device sensor machine host hostname server node
              template: '{stem}-\\d\\d\\d', escapeSpecialChars: true

      text    first_name firstname given_name forename middle_name  faker: firstName
      text    last_name lastname surname family_name  faker: lastName
      text    =name full_name fullname customer_name employee_name contact_name owner
              owner_name author driver_name patient_name agent_name manager person customer employee
              sender receiver recipient sender_name receiver_name recipient_name account_holder
              cardholder cardholder_name buyer seller buyer_name seller_name  faker: fullName
      text    username user_name login user  faker: userName
      text    email mail email_address  faker: email
      text    phone phone_number mobile telephone fax msisdn  faker: phone
      text    gender sex  values: [female, male, diverse], weights: [49, 49, 2]
      text    company company_name organization organisation employer vendor supplier merchant
              manufacturer vendor_name supplier_name merchant_name  faker: company
      text    department  values: [Sales, Marketing, Finance, Engineering, Operations, Support, Legal]
      text    job job_title occupation position  faker: jobTitle
      text    role  values: [viewer, editor, admin, owner], weights: [60, 28, 9, 3]

      text    ipv6 ipv6_address  faker: ipv6
      text    ip ip_address ip_addr ipv4  faker: ipv4
      text    mac mac_address  faker: mac
      text    timezone time_zone
              values: [UTC, Europe/Berlin, America/New_York, Asia/Tokyo, America/Sao_Paulo]
      text    country country_name  faker: country
      text    country_code nationality  faker: countryCode
      text    city city_name town location  faker: city
      text    state province  faker: state
      text    region zone area  values: [north, south, east, west, central]
      text    continent  values: [Africa, Asia, Europe, North America, Oceania, South America]
      text    street address  faker: street
      text    zip zip_code zipcode postcode postal_code  faker: postalCode
      whole   zip zip_code zipcode postcode postal_code  minValue: 10_000, maxValue: 99_999
      text    language lang locale language_code  faker: languageCode
      number  lat latitude  faker: latitude
      number  lon lng long longitude  faker: longitude
      number  lat latitude  minValue: -60, maxValue: 70, step: 0.000001
      number  lon lng long longitude  minValue: -180, maxValue: 180, step: 0.000001
      number  altitude elevation  minValue: 0, maxValue: 4_000, step: 0.1,
              distribution: exponential(mean=300)

      text    http_method =method verb
              values: [GET, POST, PUT, DELETE, PATCH, HEAD], weights: [70, 18, 5, 3, 2, 2]
      whole   status_code http_status response_code status
              values: [200, 201, 204, 301, 304, 400, 401, 403, 404, 429, 500, 503],
              weights: [720, 60, 40, 20, 50, 20, 15, 10, 40, 10, 10, 5]
      text    order_status  values: [placed, paid, shipped, delivered, cancelled, returned],
              weights: [10, 12, 15, 55, 5, 3]
      text    payment_status  values: [authorized, captured, declined, refunded], weights: [10, 80, 7, 3]
      text    job_status task_status run_status  values: [queued, running, succeeded, failed],
              weights: [5, 15, 75, 5]
      text    status  values: [active, pending, inactive, closed], weights: [70, 15, 10, 5]
      text    severity  values: [low, medium, high, critical], weights: [55, 30, 12, 3]
      text    priority  values: [low, normal, high, urgent], weights: [20, 60, 15, 5]
      text    log_level loglevel level  values: [DEBUG, INFO, WARN, ERROR], weights: [20, 65, 10, 5]
      text    event_type event_name event action
              values: [view, click, search, add, purchase, login, logout],
              weights: [45, 25, 12, 8, 4, 4, 2]
      text    device_type sensor_type  values: [temperature, pressure, humidity, vibration, motion]
      text    transaction_type txn_type  values: [purchase, transfer, withdrawal, deposit, refund],
              weights: [60, 15, 12, 9, 4]
      text    payment_method payment_type  values: [card, transfer, wallet, cash], weights: [60, 15, 20, 5]
      text    card_type card_brand  values: [visa, mastercard, amex], weights: [55, 35, 10]
      text    channel source medium  values: [web, mobile, store, partner, phone], weights: [45, 35, 10, 6, 4]
      text    os operating_system platform
              values: [Windows, macOS, Linux, Android, iOS], weights: [30, 12, 4, 32, 22]
      text    user_agent useragent  faker: userAgent
      text    browser  values: [Chrome, Safari, Firefox, Edge], weights: [65, 20, 7, 8]
      text    category  values: [books, clothing, electronics, food, garden, home, sports, toys]
      text    product product_name item item_name article
              template: '\\w Chair|\\w Desk|\\w Lamp|\\w Shelf|\\w Mug|\\w Bag', escapeSpecialChars: true,
              wordList: [Classic, Modern, Compact, Deluxe, Basic, Smart, Mini, Royal]
      text    brand  values: [Arcadia, Borealis, Cobalt, Dynamo, Elara, Fathom, Glacier, Halcyon]
      text    type kind class segment tier plan  values: [basic, standard, plus, premium],
              weights: [40, 35, 15, 10]
      text    hex_color color_hex hex_colour  faker: hexColor
      text    color colour  faker: color
      text    size  values: [XS, S, M, L, XL], weights: [8, 22, 35, 24, 11]
      text    unit  values: [piece, kg, l, m]
      text    currency currency_code  faker: currencyCode
      text    sku product_code item_code  template: 'AAA-dddd'
      text    card_number card cc_number  faker: creditCard
      text    code  template: 'AA\\d\\d-ddd'
      text    account account_number iban  faker: iban
      text    plate plate_number
              faker: licensePlate
      text    number no ref reference  template: '\\D\\d\\d\\d\\d\\d\\d', escapeSpecialChars: true
      text    url uri link website referrer referer homepage  faker: url
      text    path page endpoint route  template: '/\\w|/\\w/\\w|/\\w/\\D\\d\\d', escapeSpecialChars: true
      text    domain domain_name  faker: domain
      text    version  template: '[1-3].\\d.\\d|[1-3].\\D\\d.\\d', escapeSpecialChars: true
      text    hash checksum digest token fingerprint  template: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'
      text    file filename file_name  template: '\\w-\\d\\d\\d.csv|\\w-\\w.json|\\w.txt',
              escapeSpecialChars: true
      text    title subject headline  template: '\\w \\w|\\w \\w \\w'
      text    comment note remark comments notes remarks
              text: {words: [3, 8]}, percentNulls: 0.3
      text    message description text body content summary review
              text: {sentences: [1, 3], words: [4, 10]}
      text    tag label keyword  template: '\\w'
      text    name  template: '{stem} \\d\\d', escapeSpecialChars: true

      whole   ms millis  minValue: 1, maxValue: 60_000, distribution: 'lognormal(mu=4.5, sigma=1)'
      number  duration latency elapsed response_time delay
              minValue: 0, maxValue: 3_600, step: 0.01, distribution: 'lognormal(mu=2, sigma=1.2)'
      number  temp temperature  minValue: -10, maxValue: 45, step: 0.1, distribution: 'normal(21, 5)'
      number  humidity  minValue: 0, maxValue: 100, step: 0.1, distribution: 'normal(55, 15)'
      number  pressure  minValue: 950, maxValue: 1_060, step: 0.1, distribution: 'normal(1013, 8)'
      number  vibration noise  minValue: 0, maxValue: 10, step: 0.001, distribution: gamma(shape=2)
      number  voltage  minValue: 200, maxValue: 260, step: 0.1, distribution: 'normal(230, 4)'
      number  current power energy consumption load
              minValue: 0, maxValue: 100, step: 0.01, distribution: gamma(shape=2)
      number  battery battery_level battery_pct  minValue: 0, maxValue: 100, step: 0.1,
              distribution: 'beta(3, 1.2)'
      number  rssi signal signal_strength  minValue: -100, maxValue: -30, step: 1,
              distribution: 'normal(-67, 10)'
      number  speed velocity  minValue: 0, maxValue: 130, step: 0.1, distribution: 'normal(55, 22)'
      number  heading bearing direction  minValue: 0, maxValue: 359, step: 0.1
      number  weight  minValue: 0, maxValue: 120, step: 0.01, distribution: gamma(shape=2)
      number  distance  minValue: 0, maxValue: 1_000, step: 0.01, distribution: exponential(mean=60)
      number  height width length depth
              minValue: 1, maxValue: 250, step: 0.1, distribution: 'normal(120, 40)'

      number  salary income  minValue: 18_000, maxValue: 400_000, step: 0.01,
              distribution: 'lognormal(mu=10.4, sigma=0.6)'
      number  revenue sales balance budget limit
              minValue: 0, maxValue: 1_000_000, step: 0.01, distribution: 'lognormal(mu=8, sigma=1.2)'
      whole   discount tax tax_rate rate interest  minValue: 0, maxValue: 40, step: 5
      number  discount tax tax_rate rate interest ratio share fraction probability confidence
              minValue: 0, maxValue: 1, step: 0.0001, distribution: 'beta(2, 5)'
      number  fee tip shipping  minValue: 0, maxValue: 100, step: 0.01,
              distribution: 'lognormal(mu=1.2, sigma=0.8)'
      number  amount price cost total subtotal payment charge spend
              minValue: 1, maxValue: 10_000, step: 0.01, distribution: 'lognormal(mu=3.6, sigma=1)'
      number  value reading measurement metric
              minValue: 0, maxValue: 100, step: 0.01, distribution: normal
      number  percent percentage pct  minValue: 0, maxValue: 100, step: 0.1
      number  score  minValue: 0, maxValue: 100, step: 0.1, distribution: 'normal(68, 15)'
      number  rating stars  values: [1, 2, 3, 4, 5], weights: [4, 6, 15, 40, 35]
      whole   quantity qty  minValue: 1, maxValue: 100, distribution: geometric(0.4)
      whole   age  minValue: 18, maxValue: 95, distribution: 'normal(42, 16)'
      whole   year  minValue: 2000, maxValue: 2024
      whole   day day_of_month  minValue: 1, maxValue: 28
      whole   month  minValue: 1, maxValue: 12
      whole   hour  minValue: 0, maxValue: 23
      whole   minute second  minValue: 0, maxValue: 59
      whole   port  values: [80, 443, 8080, 22, 5432, 3306, 6379, 9092], weights: [20, 50, 8, 6, 5, 4, 4, 3]
      whole   level priority severity rank  minValue: 1, maxValue: 5
      whole   version  minValue: 1, maxValue: 9, distribution: geometric(0.4)
      whole   bytes size  minValue: 0, maxValue: 10_000_000, distribution: 'lognormal(mu=9, sigma=1.6)'
      whole   count cnt visits clicks views retries attempts items num_* number_of_* n_*
              minValue: 0, maxValue: 1_000, distribution: 'negativeBinomial(1.5, 0.2)'
      text    amount price cost quantity value  template: '\\D\\d', escapeSpecialChars: true

      flag    fraud fraudulent anomaly deleted error failed spam cancelled suspicious blocked
              values: [true, false], weights: [2, 98]
      flag    active enabled verified valid success available in_stock subscribed  values: [true, false], weights: [85, 15]
      flag    is_* has_*  values: [true, false], weights: [30, 70]

      time    birth_date birthdate date_of_birth dob birthday born  begin: 1945-01-01, end: 2006-12-31
      time    hire_date hired_at hired joined joined_at signup_date registered registered_at
              registration_date member_since  begin: 2015-01-01, end: 2024-12-31
      day     expiry expiry_date expiration_date expires expires_on valid_until valid_to due_date due
              expr: 'date_add(current_date(), 1 + cast(rand() * 365 as int))'
      time    expiry expires expires_at expiration valid_until valid_to due_at
              expr: 'current_timestamp() + interval 1 day * (1 + cast(rand() * 365 as int))'
      time    deleted_at cancelled_at closed_at  eventTime: {}, percentNulls: 0.9
      time    +created_at +created +created_on +started_at +start_time +opened_at +ordered_at +order_date
              +start_date +placed_at +sent_at +event_time +departure_time
              eventTime: {lateness: {max: 7 days, distribution: exponential(mean=3600)}}
      time    *  eventTime: {}

      flag    *  values: [true, false]
      long    *  minValue: 1, maxValue: 1_000_000
      whole   *  minValue: 1, maxValue: 10_000
      number  *  minValue: 0, maxValue: 100, step: 0.01
      text    *  template: '\\w|\\w \\w'
      bytes   *  expr: 'cast(uuid() as binary)'
      span    *  values: [1 minute, 5 minutes, 15 minutes, 1 hour, 6 hours, 1 day]
      months  *  values: [1 month, 3 months, 6 months, 1 year, 2 years]
      """;

  /** The lines, in order. */
  static final List<GuessRule> RULES = rules();

  private GuessTable() {}

  /** Keys as a spec writes them, without braces. */
  static Map<String, SpecNode> keys(String text) {
    try {
      return ((SpecNode.Mapping) YamlTree.parse("{" + text + "}")).entries();
    } catch (SpecSyntaxException e) {
      throw new IllegalStateException("the table of guesses has a wrong line: " + text, e);
    }
  }

  private static List<GuessRule> rules() {
    List<String> lines = new ArrayList<>();
    for (String line : TABLE.lines().filter(line -> !line.isBlank()).toList()) {
      if (line.startsWith(" ")) {
        lines.set(lines.size() - 1, joined(lines.get(lines.size() - 1), line.strip()));
      } else {
        lines.add(line);
      }
    }
    return lines.stream().map(GuessTable::rule).toList();
  }

  /** A line that goes on: with its names until the keys begin, which have colons. */
  private static String joined(String line, String rest) {
    boolean begins = !line.contains(": ") && firstWord(rest).endsWith(":");
    return line + (begins ? "  " : " ") + rest;
  }

  private static String firstWord(String text) {
    return text.split(" ", 2)[0];
  }

  private static GuessRule rule(String line) {
    String[] parts = line.split(" {2,}", 3);
    String keys = parts[2];
    List<String> names = List.of(parts[1].split(" "));
    return new GuessRule(GuessRule.Family.named(parts[0]), names, keys);
  }
}
