#!/usr/bin/env python3
"""Makes the workbooks of this folder anew: python3 make.py [NAME ...]

Those under by-hand are written part by part as Excel, WPS and others write them; those under openpyxl
by that library; those under libreoffice are the latter as LibreOffice saves them. What each holds is
in the file of its name with .txt behind it, which was written by hand: a line for each sheet
and for each cell that isn't empty, `place | kind | text`, then `merged RxC` and `hidden` where so.
"""
import datetime, io, pathlib, shutil, struct, subprocess, sys, tempfile, zipfile

HERE = pathlib.Path(__file__).parent
MOMENT = (1980, 1, 1, 0, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = HEAD + (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{OFFICE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{OFFICE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{OFFICE}.styles+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{OFFICE}.sharedStrings+xml"/></Types>')


def archive(parts, method=zipfile.ZIP_DEFLATED, force_zip64=False):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = method
            with z.open(info, "w", force_zip64=force_zip64) as part:
                part.write(content if isinstance(content, bytes) else content.encode())
    return out.getvalue()


def relationships(links):
    rows = "".join(
        f'<Relationship Id="{id}" Type="{REL}/{kind}" Target="{target}"/>' for id, kind, target in links)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{rows}</Relationships>'


def workbook(sheets, strings=None, styles=None, properties="", kinds=None, states=None, links=()):
    """The parts of a workbook: sheets are {name: xml of the part}."""
    names = list(sheets)
    listed = "".join(
        f'<sheet name="{name}" sheetId="{n}"{(states or {}).get(name, "")} r:id="rId{n}"/>'
        for n, name in enumerate(names, 1))
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{REL}">{properties}<sheets>{listed}</sheets></workbook>',
    }
    found = []
    for n, name in enumerate(names, 1):
        kind = (kinds or {}).get(name, "worksheet")
        found.append((f"rId{n}", kind, f"{kind}s/sheet{n}.xml"))
        parts[f"xl/{kind}s/sheet{n}.xml"] = HEAD + sheets[name]
    if strings:
        found.append(("rId90", "sharedStrings", "sharedStrings.xml"))
        parts["xl/sharedStrings.xml"] = f'{HEAD}<sst xmlns="{MAIN}">{strings}</sst>'
    if styles:
        found.append(("rId91", "styles", "styles.xml"))
        parts["xl/styles.xml"] = f'{HEAD}<styleSheet xmlns="{MAIN}">{styles}</styleSheet>'
    parts["xl/_rels/workbook.xml.rels"] = relationships(found + list(links))
    return parts


def formats(*formats):
    """Styles 0, 1, 2 … with these formats: numbers of built-in ones, or codes."""
    codes = [f for f in formats if isinstance(f, str)]
    escaped = [c.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;").replace(">", "&gt;") for c in codes]
    numbers = "".join(f'<numFmt numFmtId="{176 + n}" formatCode="{c}"/>' for n, c in enumerate(escaped))
    styles = "".join(
        f'<xf numFmtId="{f if isinstance(f, int) else 176 + codes.index(f)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
        for f in formats)
    # Styles that cells are based on, and those of conditions, bear formats that no cell has.
    return (f'<numFmts count="{len(codes)}">{numbers}</numFmts>'
            '<cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs>'
            f'<cellXfs count="{len(formats)}">{styles}</cellXfs>'
            '<dxfs count="1"><dxf><numFmt numFmtId="176" formatCode="0%"/></dxf></dxfs>')


def sheet(rows, before="", after=""):
    return f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def excel():
    """A sheet as Excel writes it: shared strings with runs and readings, 17 digits, cached values."""
    strings = ('<si><t>指标</t></si>'
               '<si><r><rPr><b/></rPr><t>地区</t></r><r><t xml:space="preserve"> 生产总值</t></r></si>'
               '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>'
               '<si><t>第一行_x000D_\n第二行 &amp; &lt;好&gt; _x005F_x0041_</t></si><si><t/></si>'
               '<si><t>主要指标</t></si>')
    rows = ('<row r="1" spans="1:4"><c r="A1" s="1" t="s"><v>5</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>'
            '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c><c r="E2" t="s"><v>4</v></c></row>'
            # 1.1 and 45.23 % as they stand in files; a sum of tenths; a number beyond 15 digits
            '<row r="3"><c r="A3"><v>1.1000000000000001</v></c><c r="B3" s="2"><v>0.45229999999999998</v></c>'
            '<c r="C3"><v>0.30000000000000004</v></c><c r="D3"><v>12345678901234567</v></c><c r="E3"><v>1.2E+5</v></c></row>'
            '<row r="4"><c r="A4"><f>SUM(A3:C3)</f><v>1.8523</v></c><c r="B4"><f>A3+1</f></c><c r="C4" t="str"><f>A2&amp;"数"</f><v>指标数</v></c>'
            '<c r="D4" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E4" t="b"><v>1</v></c></row>'
            '<row r="5" hidden="1"><c r="A5"><v>5</v></c></row>'
            '<row r="7" ht="0" customHeight="1"><c r="C7" t="b"><v>0</v></c><c r="XFD7"><v>-0</v></c></row>')
    main = sheet(rows, before='<dimension ref="A1:C3"/><cols><col min="4" max="4" width="0" hidden="1"/></cols>',
                 after='<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A3:A4"/></mergeCells>')
    chart = f'<chartsheet xmlns="{MAIN}"><sheetViews/></chartsheet>'
    return archive(workbook(
        {"主要指标": main, "图表1": chart, "旧表": sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
         "深藏": sheet('<row r="1"><c r="A1"><v>2</v></c></row>'), "空表": sheet("")},
        strings, formats(0, 0, 10), kinds={"图表1": "chartsheet"},
        states={"旧表": ' state="hidden"', "深藏": ' state="veryHidden"'}))


def number_formats(valid=False):
    """Each format with a value; the last value is none."""
    cases = [
        # (format, value)
        (14, "46840"), (17, "46174"), (22, "46840.75"), (27, "46174"), (31, "46840"), (57, "46174"), (58, "46840"),
        ('yyyy"年"m"月"', "46174"), ('yyyy"年"m"月"d"日";@', "46840"), ('[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', "46840"),
        ("yyyy/m", "46174"), ('yyyy"年"', "46023"), ('ggge"年"m"月"d"日"', "46840"), ("[$-411]ge.m.d", "46840"),
        ("mmm-yy", "46174"), ('[DBNum1][$-804]yyyy"年"m"月"', "46174"), ("yyyy-mm-dd hh:mm:ss", "46839.9999999"),
        ("h:mm", "0.5"), (20, "0.75"), ("[h]:mm", "1.25"), (55, "0.5"), (55, "46840"), ("mm:ss", "0.0007"),
        (9, "0.45"), (10, "0.4523"), ("0.0%", "1.052"), ("0.00%", "-0.03"),
        ("0.0", "8"), ("0.00", "45.23456"), ("#,##0", "1602"), ('0.0"亿元"', "153.698"), ('#,##0"家"', "1602"),
        ('0!.0,"万"', "12345"), ('0!.0000"万"', "12345"), ('0.0,,"百万"', "2500000"), ("000000", "500"),
        ('"约"0"人"', "12"), ('"¥"#,##0.00', "12.5"), ('_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ', "1234.5"),
        ('[>=10000]0.0,"万";0', "12345"), ("G/通用格式", "2026"), ("General", "2026"), ("@", "2026"), ("# ?/?", "0.5"),
        ("0.00E+00", "120000"), ("yyyy-mm-dd", "60"), ("yyyy-mm-dd", "59"), ("yyyy-mm-dd", "61"), ("yyyy-mm-dd", "1"),
        ("yyyy-mm-dd", "0"), ("yyyy-mm-dd", "-5"), ("yyyy-mm-dd", "2958465"), ("yyyy-mm-dd", "2958466"), 
        ("yyyy\\-mm\\-dd;@", "36585"), ("aaaa", "46840"), ('0"年"', "2026"), ("0%", "x1"),
    ]
    cases = cases[:-1] if valid else cases
    rows = "".join(f'<row r="{n}"><c r="A{n}" s="{n}"><v>{value}</v></c></row>' for n, (_, value) in enumerate(cases, 1))
    return archive(workbook({"格式": sheet(rows)}, styles=formats(0, *[f for f, _ in cases])))


def epoch1904():
    rows = '<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1" s="1"><v>45378</v></c><c r="C1" s="1"><v>60</v></c></row>'
    return archive(workbook({"Sheet1": sheet(rows)}, styles=formats(0, 14), properties='<workbookPr date1904="1"/>'))


def wps():
    """As WPS writes: its own namespaces, its name of the general format, empty cells with styles."""
    strings = '<si><t>指标名称</t></si><si><t>2026年1-8月</t></si><si><t xml:space="preserve">  全市</t></si>'
    rows = ('<row r="1" ht="20" customHeight="1" spans="1:3"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c><c r="C1" s="2"/></row>'
            '<row r="2" spans="1:3"><c r="A2" s="1" t="s"><v>2</v></c><c r="B2" s="1"><v>1536.98</v></c><c r="C2" s="3"><v>46235</v></c></row>'
            '<row r="3" spans="1:3"><c r="A3" s="1"/><c r="B3" s="1"><f>B2/2</f><v>768.49</v></c></row>')
    part = (f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData">'
            f'<sheetPr/><dimension ref="A1:C3"/><sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5"/><sheetData>{rows}</sheetData>'
            '<phoneticPr fontId="1" type="noConversion"/></worksheet>')
    parts = workbook({"Sheet1": part}, strings, formats(0, "G/通用格式", "@", 'yyyy"年"m"月";@'))
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId92" Type="http://www.wps.cn/officeDocument/2020/cellImage" Target="cellimages.xml"/></Relationships>')
    return archive(parts)


def unusual():
    """Strict namespaces with prefixes, UTF-16, paths from the root, no places, inline strings, ISO dates."""
    rows = ('<x:row><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:r><x:t>&#x4E59;</x:t></x:r></x:is></x:c><x:c><x:v>1</x:v></x:c><x:c t="d" s="1"><x:v>2027-03-29T00:00:00</x:v></x:c></x:row>'
            '<x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[a<b & c]]></x:t></x:is></x:c><!-- nothing --><x:c r="D2"><x:v>2</x:v></x:c><x:c><x:v>3</x:v></x:c></x:row>'
            '<x:row r="1048576"><x:c r="A1048576"><x:v>9</x:v></x:c></x:row>')
    part = f"<?xml version='1.0' encoding='UTF-16'?><x:worksheet xmlns:x='{STRICT}'><x:sheetData>{rows}</x:sheetData></x:worksheet>"
    parts = workbook({"S &amp; T": ""}, styles=formats(0, 14))
    parts["xl/worksheets/sheet1.xml"] = part.encode("utf-16")
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        'Target="worksheets/', 'Target="/xl/Worksheets/').replace(REL, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    return archive(parts)


def stored64():
    """Parts that are stored, with sizes of 64 bits, as some programs write while they go."""
    return archive(workbook({"Sheet1": sheet('<row r="2"><c r="B2"><v>7</v></c></row>')}), zipfile.ZIP_STORED, True)


def openpyxl_book():
    import openpyxl
    book = openpyxl.Workbook()
    first = book.active
    first.title = "主要指标"
    first.append(["重庆市“十四五”规划主要指标"])
    first.merge_cells("A1:E1")
    first.append(["指标", "单位", "2025年", "2030年", "日期"])
    first.append(["地区生产总值", "亿元", 1.1, 3000, datetime.date(2027, 3, 29)])
    first.append(["研发投入强度", "%", 0.025, 0.0285, datetime.date(2026, 6, 1)])
    first["C4"].number_format = first["D4"].number_format = "0.00%"
    first["E3"].number_format = 'yyyy"年"m"月"d"日"'
    first["E4"].number_format = 'yyyy"年"m"月"'
    first.append(["合计", None, "=SUM(C3:C4)", True, "#N/A"])
    first.append([None, None, datetime.datetime(2026, 6, 30, 12, 30), "第一行\n第二行", " 前后 "])
    first.row_dimensions[4].hidden = True
    first.column_dimensions["B"].hidden = True
    second = book.create_sheet("隐藏")
    second.sheet_state = "hidden"
    second["B2"] = "x"
    out = io.BytesIO()
    book.save(out)
    # The same bytes on any day: the parts anew, without the moment of writing.
    with zipfile.ZipFile(out) as z:
        return archive({n: z.read(n) for n in z.namelist() if not n.startswith("docProps")})


def libreoffice(data, ending):
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "in" / "book.xlsx"
        source.parent.mkdir()
        source.write_bytes(data)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", ending,
                        "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return (pathlib.Path(folder) / f"book.{ending}").read_bytes()


def compound(stream):
    """A compound file whose directory names one stream; nothing else of it is real."""
    head = bytes([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) + bytes(504)
    entry = lambda name: name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2) + bytes(62)
    return head + entry("Root Entry") + entry(stream) + bytes(256)


def broken():
    whole = excel()
    sheets = lambda xml: archive(workbook({"Sheet1": xml}))
    yield "truncated.xlsx", whole[:len(whole) // 2]
    inside = whole.find(b"xl/worksheets/sheet1.xml") + 60
    yield "flipped.xlsx", whole[:inside] + bytes([whole[inside] ^ 0x55]) + whole[inside + 1:]
    yield "bomb.xlsx", sheets(sheet(" " * (40 << 20)))
    yield "bad-xml.xlsx", sheets(sheet('<row r="1"><c r="A1"><v>1</c></row>'))
    yield "entities.xlsx", sheets('<!DOCTYPE a [<!ENTITY b "bbbb">]>' + sheet("<row><c><v>&b;</v></c></row>"))
    yield "no-strings.xlsx", sheets(sheet('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))
    yield "only-charts.xlsx", archive(workbook({"图": f'<chartsheet xmlns="{MAIN}"/>'}, kinds={"图": "chartsheet"}))
    yield "password.xlsx", compound("EncryptedPackage")
    yield "old.xls", compound("Workbook")
    yield "old.doc", compound("WordDocument")
    yield "page.xls", "<html><head><meta charset='gb2312'></head><body><table><tr><td>1</td></tr></table></body></html>".encode()
    yield "xml.xls", b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'
    yield "binary.xlsb", archive({"_rels/.rels": relationships([("r", "officeDocument", "xl/workbook.bin")]), "xl/workbook.bin": b"x"})
    yield "slides.pptx", archive({"_rels/.rels": relationships([("r", "officeDocument", "ppt/presentation.xml")])})
    yield "mac.numbers", archive({"Index/Document.iwa": b"x", "preview.jpg": b"x"})
    yield "files.zip", archive({"a.csv": b"1,2\n"})
    yield "paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    yield "table.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    yield "table.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF\0"
    yield "table.json", b'{"value": [1, 2]}'
    yield "nothing.csv", b"\xef\xbb\xbf\r\n"
    yield "locked.zip.xlsx", locked(whole)
    yield "overlapping.xlsx", overlapping()


def locked(data):
    """The archive with all its parts said to be encrypted."""
    data = bytearray(data)
    place = data.find(b"PK\1\2")
    while place >= 0:
        data[place + 8] |= 1
        place = data.find(b"PK\1\2", place + 4)
    return bytes(data)


def overlapping():
    """A directory in which two parts are the same bytes."""
    data = archive({"a.xml": b"<a/>", "b.xml": b"<a/>"})
    first = data.find(b"PK\1\2")
    second = data.find(b"PK\1\2", first + 4)
    return data[:second + 42] + data[first + 42:first + 46] + data[second + 46:]


def main():
    wanted = set(sys.argv[1:])
    made = {
        "by-hand/excel.xlsx": excel, "by-hand/formats.xlsx": number_formats, "by-hand/epoch-1904.xlsx": epoch1904,
        "by-hand/wps.xlsx": wps, "by-hand/unusual.xlsx": unusual, "by-hand/stored-64.xlsx": stored64,
        "openpyxl/book.xlsx": openpyxl_book,
        "libreoffice/book.xlsx": lambda: libreoffice(openpyxl_book(), "xlsx"),
        "libreoffice/book.ods": lambda: libreoffice(openpyxl_book(), "ods"),
        "libreoffice/formats.ods": lambda: libreoffice(number_formats(valid=True), "ods"),
    }
    for name, make in made.items():
        if wanted and name not in wanted:
            continue
        if name.startswith("libreoffice") and not shutil.which("soffice"):
            print(f"skipped {name}: soffice is missing")
            continue
        (HERE / name).parent.mkdir(exist_ok=True)
        (HERE / name).write_bytes(make())
    if not wanted or "broken" in wanted:
        (HERE / "broken").mkdir(exist_ok=True)
        for name, data in broken():
            (HERE / "broken" / name).write_bytes(data)


main()
