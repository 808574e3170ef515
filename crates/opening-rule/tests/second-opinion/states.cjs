// What npm's opening_hours says of each rule: node states.cjs PACKAGE_FOLDER < rules, a rule on each line.
// Prints a line of JSON for each: [[from, to, "open" or "unknown", comment], ...] in minutes after 2026-11-30T00:00, or null where it refuses.
process.env.TZ = "Asia/Ho_Chi_Minh";
const opening_hours = require(process.argv[2]);
const spans = [["2026-11-30", "2026-12-14"], ["2026-12-23", "2027-01-05"], ["2027-02-27", "2027-03-02"], ["2028-02-28", "2028-03-02"]];
const start = new Date("2026-11-30T00:00");
const minutes = (date) => Math.round((date - start) / 60000);
const quiet = console.log;
console.log = console.error = console.warn = () => {};
for (const rule of require("fs").readFileSync(0, "utf8").trim().split("\n")) {
  let answer = null;
  try {
    const hours = new opening_hours(rule, { lat: "20.97", lon: "105.91", address: { country_code: "vn", state: "" } }, { locale: "en" });
    answer = [];
    for (const [from, to] of spans)
      for (const [begins, ends, unknown, comment] of hours.getOpenIntervals(new Date(from + "T00:00"), new Date(to + "T00:00")))
        answer.push([minutes(begins), minutes(ends), unknown ? "unknown" : "open", comment || ""]);
  } catch (error) {
    answer = null;
  }
  quiet(JSON.stringify(answer));
}
