#!/usr/bin/env python3
"""Writes what a fuzzer begins with: seeds.py READER FOLDER."""
import pathlib, sys, zipfile, zlib

reader, folder = sys.argv[1], pathlib.Path(sys.argv[2])
fixtures = pathlib.Path(__file__).parent.parent.parent / "Fixtures/tables"
books = sorted(fixtures.glob("*/*.xlsx")) + sorted(fixtures.glob("*/*.ods"))


def parts(suffix):
    for book in books:
        if zipfile.is_zipfile(book):
            with zipfile.ZipFile(book) as z:
                for name in z.namelist():
                    if name.endswith(suffix) and z.getinfo(name).file_size < 8192:
                        try:
                            yield z.read(name)
                        except (zipfile.BadZipFile, zlib.error, RuntimeError):
                            pass


def deflated(data, level, strategy=0):
    packer = zlib.compressobj(level, zlib.DEFLATED, -15, 9, strategy)
    packed = packer.compress(data) + packer.flush()
    return bytes([len(data) >> 4, len(data) & 15]) + packed


text = "指标,单位,2025年\n重庆市渝中区,亿元,1.5\n〔〕€ㄅ𠮷\n"
seeds = {
    "inflate": [deflated(("abc指标" * 40).encode()[:n], level, strategy) for n in (0, 1, 100, 300) for level, strategy in ((0, 0), (1, 0), (9, 0), (9, 4))],
    "zip": [b.read_bytes() for b in books],
    "xml": [*parts(".xml"), b"<a b='&lt;&#65;'>x<![CDATA[y]]><c/><!-- z --><?p?></a>"],
    "sheet": [*parts("sheet1.xml")],
    "styles": [*parts("styles.xml")],
    "strings": [*parts("sharedStrings.xml")],
    "ods": [b"<o><automatic-styles><style name='c' family='table-cell' data-style-name='n'/><date-style name='n'><year/><month/></date-style></automatic-styles>"
            b"<table name='t'><table-column number-columns-repeated='3' visibility='collapse' default-cell-style-name='c'/><table-row number-rows-repeated='2'>"
            b"<table-cell value-type='date' date-value='2027-03-29'><p>x</p></table-cell><table-cell value-type='float' value='1' number-columns-repeated='4' number-rows-spanned='2'><p>1</p></table-cell>"
            b"</table-row></table></o>", *parts("content.xml")],
    "docx": [b"<d><body><p><r><t>a</t><tab/></r></p><tbl><tr><tc><tcPr><gridSpan val='2'/></tcPr><p><r><t>b</t></r></p></tc></tr></tbl></body></d>"],
    "gb18030": [text.encode("gb18030"), text.encode("utf-16"), text.encode()],
    "file": [text.encode("gb18030"), text.encode("utf-16"), text.encode(), b'a;"b";c\n1,5;"x""y";\n', b"a\tb\n1\t2\n", b"| a | b |\n|---|:-:|\n| 1 \\| 2 | 3 |\nx\n",
             *[b.read_bytes() for b in books], *[b.read_bytes() for b in sorted((fixtures / "broken").iterdir()) if b.stat().st_size < 4096]],
}
for number, seed in enumerate(seeds[reader]):
    (folder / f"seed-{number}").write_bytes(seed[:8192])
