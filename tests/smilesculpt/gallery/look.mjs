// Opens a page in headless Chromium, waits for its model, turns it, and tells what was seen.
// node look.mjs MODULES CHROMIUM URL; prints one JSON object.
import { createRequire } from "node:module";
import path from "node:path";

const [modules, executablePath, url] = process.argv.slice(2);
const { chromium } = createRequire(path.join(modules, "x.js"))("playwright-core");
const told = { console: [], requests: [], errors: [] };

const browser = await chromium.launch({
  executablePath,
  // No sandbox as root in a container; software drawing where there is no graphics card.
  args: ["--no-sandbox", "--disable-gpu", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
});
try {
  const page = await browser.newPage({ viewport: { width: 640, height: 560 } });
  page.on("console", (m) => m.type() === "error" && told.console.push(m.text()));
  page.on("pageerror", (error) => told.errors.push(String(error)));
  page.on("request", (request) => told.requests.push(request.url()));
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector("model-viewer").loaded, null, {
    timeout: 120_000,
  });
  const seen = () => page.evaluate(() => document.querySelector("model-viewer").toDataURL());
  told.front = await seen();
  await page.evaluate(async () => {
    const viewer = document.querySelector("model-viewer");
    viewer.cameraOrbit = "60deg 60deg auto";
    viewer.jumpCameraToGoal();
    await viewer.updateComplete;
  });
  await page.waitForTimeout(500);
  told.turned = await seen();
  told.screenshot = (await page.screenshot()).toString("base64");
  told.box = await page.locator("model-viewer").boundingBox();
} finally {
  await browser.close();
}
process.stdout.write(JSON.stringify(told));
