// Opens a validation page in headless Chromium, sorts, searches and scrolls it, and tells what it saw.
// node look.mjs MODULES CHROMIUM URL [SCREENSHOT]; prints one JSON object.
import { createRequire } from "node:module";
import path from "node:path";

const [modules, executablePath, url, screenshot] = process.argv.slice(2);
const { chromium } = createRequire(path.join(modules, "x.js"))("playwright-core");
const told = { console: [], requests: [], errors: [], ms: {} };

const browser = await chromium.launch({
  executablePath,
  // No sandbox as root in a container.
  args: ["--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("console", (m) => m.type() === "error" && told.console.push(m.text()));
  page.on("pageerror", (error) => told.errors.push(String(error)));
  page.on("request", (request) => told.requests.push(request.url().slice(0, 100)));
  const timed = async (name, action) => {
    const start = Date.now();
    await action();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    told.ms[name] = Date.now() - start;
  };
  const paths = () => page.evaluate(() =>
    [...document.querySelectorAll("#rows .row")].slice(0, 20).map((row) => row.dataset.path));
  const shown = () => page.locator("#shown").textContent();
  await timed("load", () => page.goto(url));
  await page.waitForTimeout(300);
  told.first = await paths();
  told.shown = await shown();
  if (screenshot) await page.screenshot({ path: screenshot });
  const pictures = () => page.evaluate(() => [...document.querySelectorAll(".shot img")]
    .map((image) => [image.complete, image.naturalWidth]));
  told.pictures = await pictures();
  await timed("sort", () => page.click("[data-key=errors]"));
  told.by_errors = await page.evaluate(() =>
    [...document.querySelectorAll("#rows .row")].map((row) => +row.dataset.errors));
  await timed("name", () => page.click("[data-key=path]"));
  told.by_name = await paths();
  await page.fill("#find", "0");
  await page.waitForTimeout(250);
  told.found = await paths();
  told.n_found = await shown();
  await page.fill("#find", "");
  await page.uncheck(".chip.clean input");
  await page.waitForTimeout(250);
  told.without_clean = await shown();
  await page.check(".chip.clean input");
  await timed("scroll", () => page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2)));
  await page.waitForTimeout(400);
  told.pictures_after = await pictures();
  told.middle = await page.evaluate(() =>
    document.elementFromPoint(700, 450).closest(".row")?.dataset.path);
  told.n_elements = await page.evaluate(() => document.querySelectorAll("*").length);
  told.wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.waitForTimeout(300);
  // What was opened stays open, however the rows are drawn anew.
  await page.locator("summary").first().click();
  told.opened = await page.evaluate(() => document.querySelector("details[open]").closest(".row").dataset.path);
  await page.waitForTimeout(100);
  await timed("again", () => page.click("[data-key=path]"));
  await page.click("[data-key=path]");
  await page.waitForTimeout(300);
  told.opened_again = await page.evaluate(() => document.querySelector("details[open]")?.closest(".row").dataset.path);
  if (screenshot) await page.screenshot({ path: screenshot.replace(".png", "-dark.png") });
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(told));
