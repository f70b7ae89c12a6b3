"""Opens every HTML file of a folder in Chromium and with a strict parser; see look-at-reports."""

import pathlib
import shutil
import sys

import html5lib
from playwright.sync_api import sync_playwright

SCREENS = [("phone", 390, 844), ("laptop", 1280, 800)]

# Boxes of texts that may not overlap: those within one picture, and the cells of one table row.
OVERLAPS = """() => {
  const found = [];
  const compare = (nodes) => {
    const boxes = nodes.map(n => [n, n.getBoundingClientRect()]).filter(([, b]) => b.width > 0);
    for (let i = 0; i < boxes.length; i++) for (let j = i + 1; j < boxes.length; j++) {
      const [a, p] = boxes[i], [b, q] = boxes[j];
      const x = Math.min(p.right, q.right) - Math.max(p.left, q.left);
      const y = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
      // A box is as high as the font allows for, a third more than its signs.
      if (x > 1 && y > 0.35 * Math.min(p.height, q.height))
        found.push(a.textContent.trim() + ' | ' + b.textContent.trim());
    }
  };
  for (const svg of document.querySelectorAll('svg')) compare([...svg.querySelectorAll('text')]);
  if (innerWidth > 700)
    for (const row of document.querySelectorAll('tr')) compare([...row.children]);
  return found;
}"""

# Texts that leave the frame of their picture.
OUTSIDE = """() => [...document.querySelectorAll('svg')].flatMap(svg => {
  const frame = svg.getBoundingClientRect();
  if (!frame.width) return [];
  return [...svg.querySelectorAll('text')].filter(text => {
    const box = text.getBoundingClientRect();
    return box.left < frame.left - 1 || box.right > frame.right + 1
      || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
  }).map(text => text.textContent);
})"""


def problems_of(page, width):
    if page.evaluate("document.documentElement.scrollWidth") > width:
        yield "the page scrolls sideways"
    for text in page.evaluate(OVERLAPS):
        yield f"texts overlap: {text}"
    for text in page.evaluate(OUTSIDE):
        yield f"a text leaves its picture: {text}"


def main(folder):
    problems = []
    files = sorted(folder.glob("*.html"))
    for file in files:
        try:
            html5lib.HTMLParser(strict=True).parse(file.read_bytes())
        except html5lib.html5parser.ParseError as error:
            problems.append(f"{file}: {error}")
    with sync_playwright() as runner:
        browser = runner.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for file in files:
            for name, width, height in SCREENS:
                for scheme in ("light", "dark"):
                    page = browser.new_page(
                        viewport={"width": width, "height": height}, color_scheme=scheme)
                    where = f"{file} ({name}, {scheme})"
                    page.on("console", lambda m: problems.append(f"{where}: console: {m.text}"))
                    page.on("pageerror", lambda e: problems.append(f"{where}: error: {e}"))
                    page.on("request", lambda r: r.url.startswith("file:")
                            or problems.append(f"{where}: requests {r.url}"))
                    page.goto(file.resolve().as_uri())
                    problems += [f"{where}: {text}" for text in problems_of(page, width)]
                    page.screenshot(path=file.with_suffix(f".{name}-{scheme}.png"), full_page=True)
                    if name == "laptop" and scheme == "light":
                        page.pdf(path=file.with_suffix(".pdf"), prefer_css_page_size=True)
                    page.close()
        browser.close()
    for problem in problems:
        print(problem)
    print(f"{len(files)} files, {len(problems)} problems")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
