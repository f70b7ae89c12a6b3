#!/usr/bin/env python3
"""Writes Sources/TargetKit/Formats/Encodings/GB18030Texts.swift from Python's own table of GB18030.

What follows from a rule is left out; that the rules give all the rest is checked here.
"""
import pathlib

HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent.parent / "Sources/TargetKit/Formats/Encodings/GB18030Texts.swift"

TRAILS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
two = {(lead, trail): bytes([lead, trail]).decode("gb18030") for lead in range(0x81, 0xFF) for trail in TRAILS}

hanzi = [(lead, trail) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF)]
listed = [two[k] for k in hanzi]
in_order = [(lead, trail) for lead in range(0x81, 0xA1) for trail in TRAILS]
in_order += [(lead, trail) for lead in range(0xAA, 0xFF) for trail in TRAILS if trail <= 0xA0]
unlisted = [chr(c) for c in range(0x4E00, 0x9FA6) if chr(c) not in set(listed)]
assert [two[k] for k in in_order[: len(unlisted)]] == unlisted
tail = [two[k] for k in in_order[len(unlisted):]]
others = [two[k] for k in sorted(set(two) - set(hanzi) - set(in_order))]

# Four bytes: all that two bytes don't say, in order.
known = set(two.values())
rest = [chr(c) for c in range(0x80, 0x10000) if not 0xD800 <= c < 0xE000 and chr(c) not in known]
assert len(rest) == 39420
for number, character in enumerate(rest):
    a, b, c, d = number // 12600, number // 1260 % 10, number // 10 % 126, number % 10
    assert bytes([0x81 + a, 0x30 + b, 0x81 + c, 0x30 + d]).decode("gb18030", "replace") in (character, "\ufffd")


def runs(characters):
    """Each character, with a number behind it where so many follow each other."""
    index = 0
    while index < len(characters):
        count = 1
        while index + count < len(characters) and ord(characters[index + count]) == ord(characters[index]) + count:
            count += 1
        if count <= 3:
            yield from ((c, 1) for c in characters[index:index + count])
        else:
            yield characters[index], count
        index += count


def swift(name, comment, characters):
    lines, line, width = [], "", 0
    for character, count in runs(characters):
        visible = character.isalpha() and ord(character) >= 0x2E80 and not 0xE000 <= ord(character) < 0xFB00
        text = character if visible else f"\\u{{{ord(character):X}}}"
        text += str(count) if count > 1 else ""
        if width + (2 if visible else len(text)) > 92:
            lines.append(line)
            line, width = "", 0
        line += text
        width += 2 + len(text) - 1 if visible else len(text)
    lines.append(line)
    body = "\\\n".join("    " + l for l in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


TARGET.write_text(
    "// Made by Fixtures/tables/gb18030.py.\n\n"
    "/// The characters of GB18030 that no rule gives, in the order of their codes.\n"
    "///\n"
    "/// A number behind a character says how many follow each other in Unicode from it on.\n"
    "enum GB18030Texts {\n"
    + swift("hanzi", "The characters of the rows B0 to F7 of GB 2312, by pronunciation and by radical.", listed) + "\n"
    + swift("symbols", "What is in the rows A1 to A9, and behind the hanzi: symbols, letters, room for one's own.", others) + "\n"
    + swift("tail", "The last of the characters that GBK added.", tail)
    + "}\n")
