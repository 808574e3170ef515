#!/usr/bin/env python3
"""Writes the spreadsheets that the tests read, with other people's programs: openpyxl, pandas, XlsxWriter, xlwt and LibreOffice. Run by
hand in this folder; the files are committed.

    apt-get install --no-install-recommends libreoffice-calc; pip install openpyxl pandas xlsxwriter xlwt odfpy
    python3 make_files.py

With a folder as argument it looks at the copies that the test `what_is_given_back_can_be_kept_for_others_to_read` wrote there (with
LANGKE_KEEP_ANNOTATED=FOLDER): openpyxl opens them, LibreOffice converts them to XLSX and CSV. A copy that each of them has saved is kept
among the files (`returned-*.xlsx`): that is what comes back from an office for the next round.
"""
import base64, datetime, io, pathlib, shutil, subprocess, sys, tempfile, unicodedata, zipfile

import openpyxl, pandas, xlsxwriter, xlwt
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

HERE = pathlib.Path(__file__).parent
FILES = HERE / "files"
# A picture of one dot.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def convert(file, kind, into=FILES):
    """The file as LibreOffice saves it."""
    end = kind.split(":")[0]
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder,
                        str(file)], check=True, capture_output=True)
        for made in pathlib.Path(folder).glob(f"*.{end}"):
            shutil.copy(made, into / made.name)


def repacked(source, target, change):
    """A copy of an archive, each part changed by a function of its name and bytes; None takes it away."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)


def office():
    """What offices do to a list of products: a title over merged cells, empty rows, hidden rows and sheets, faults, spaces of all kinds."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sản phẩm"
    sheet["A1"] = "DANH SÁCH SẢN PHẨM"
    sheet.merge_cells("A1:F1")
    for column, head in enumerate(["Mã", "Tên", "Giá", "Ngày", "Ảnh", "Ghi chú"], 1):
        sheet.cell(3, column, head)
    sheet["E4"] = "Chiều"
    sheet.merge_cells("E4:F5")
    rows = [
        ["0012", unicodedata.normalize("NFD", "Bình gốm"), 120000, datetime.date(2026, 11, 21), True, "dòng một\ndòng hai"],
        [" \u00a0A\u200bB\u00a0C ", "“Mâm” – mây…", 0.1 + 0.2, datetime.datetime(2026, 11, 21, 8, 30), False, "\ufeffcuối "],
        [8936012345678, "số", 46347, datetime.time(7, 15), None, "=1/0"],
    ]
    for row, values in enumerate(rows, 7):
        for column, value in enumerate(values, 1):
            sheet.cell(row, column, value)
    sheet["F9"].value, sheet["F9"].data_type = "#REF!", "e"
    sheet["E9"].value, sheet["E9"].data_type = "#N/A", "e"
    sheet["A10"] = "=B7&C7"
    sheet["A12"], sheet["B12"] = "ẩn", "hàng ẩn"
    sheet.row_dimensions[12].hidden = True
    sheet["A13"].number_format = "dd/mm/yyyy"
    sheet["A13"] = 60
    sheet["B13"] = datetime.timedelta(hours=26, minutes=30)
    hidden = book.create_sheet("Tờ 2")
    hidden["A1"] = "ẩn"
    hidden.sheet_state = "hidden"
    very = book.create_sheet("Rất ẩn")
    very["B2"] = 1
    very.sheet_state = "veryHidden"
    book.save(FILES / "office.xlsx")
    convert(FILES / "office.xlsx", "ods")
    convert(FILES / "office.xlsx", "xls")

    macintosh = openpyxl.Workbook()
    macintosh.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    macintosh.active.title = "1904"
    macintosh.active["A1"] = datetime.date(2026, 11, 21)
    macintosh.active["B1"] = 44885
    macintosh.save(FILES / "macintosh.xlsx")


def others():
    """The same small table by other programs."""
    table = pandas.DataFrame({"Mã": ["01", "02"], "Giá": [120000, 98.5], "Ngày": pandas.to_datetime(["2026-11-21", "2026-12-01"])})
    table.to_excel(FILES / "pandas.xlsx", sheet_name="Bảng", index=False)
    table.to_excel(FILES / "pandas.ods", sheet_name="Bảng", index=False, engine="odf")

    book = xlsxwriter.Workbook(FILES / "xlsxwriter.xlsx")
    sheet = book.add_worksheet("Bảng")
    sheet.write_row(0, 0, ["Mã", "Giá", "Ngày"])
    sheet.write_row(1, 0, ["01", 120000])
    sheet.write_datetime(1, 2, datetime.datetime(2026, 11, 21), book.add_format({"num_format": "d mmmm yyyy"}))
    sheet.write_rich_string(2, 0, "đậm ", book.add_format({"bold": True}), "nhạt")
    sheet.write_formula(2, 1, "=1+1", None, 2)
    chart = book.add_chartsheet("Biểu đồ")
    drawing = book.add_chart({"type": "column"})
    drawing.add_series({"values": "=Bảng!$B$2:$B$3"})
    chart.set_chart(drawing)
    book.close()

    old = xlwt.Workbook()
    sheet = old.add_sheet("Bảng")
    for column, value in enumerate(["01", 120000, datetime.date(2026, 11, 21)]):
        style = xlwt.easyxf(num_format_str="DD/MM/YYYY") if column == 2 else xlwt.Style.default_style
        sheet.write(1, column, value, style)
    sheet.row(1).hidden = True
    old.save(FILES / "xlwt.xls")

    # As Google Sheets exports: no shared names, inline strings, every cell with a style, rows to the thousandth.
    google = openpyxl.Workbook(write_only=True)
    sheet = google.create_sheet("Trang tính1")
    sheet.append(["Mã", "Giá"])
    sheet.append(["01", 120000])
    for _ in range(100):
        sheet.append(["", None])
    google.save(FILES / "google.xlsx")


def texts():
    words = "Mã;Tên;Giá\r\n0012;\"Gốm \"\"Bát; Tràng\"\"\";120.000\r\n\r\n03;Mây tre;1,5\r\n"
    (FILES / "semicolon-bom.csv").write_bytes(b"\xef\xbb\xbf" + words.encode())
    (FILES / "utf-16-le.csv").write_bytes(b"\xff\xfe" + words.replace(";", "\t").encode("utf-16-le"))
    (FILES / "utf-16-be.csv").write_bytes(b"\xfe\xff" + words.replace(";", "\t").encode("utf-16-be"))
    # Windows-1258 has ô, ê, ă and the tones, not ố: letters are taken apart as far as the tone, as Windows does.
    apart = []
    for letter in words:
        try:
            apart.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", letter)
            apart.append(unicodedata.normalize("NFC", parts[:-1]).encode("cp1258") + parts[-1].encode("cp1258"))
    (FILES / "windows-1258.csv").write_bytes(b"".join(apart))
    (FILES / "tcvn3.csv").write_bytes(b"M\xb7;T\xaan\nL\xb5ng;ngh\xd2\n")
    table = pandas.DataFrame({"Mã": ["01", "02"], "Tên": ["Gốm", "Mây, tre"]})
    folder = FILES / "folder"
    folder.mkdir(exist_ok=True)
    table.to_csv(folder / "Làng.csv", index=False)
    table.to_csv(folder / "Sản phẩm.csv", index=False, sep=";", encoding="utf-8-sig")
    (folder / "đọc.md").write_text("no table")
    (folder / "~$Làng.csv").write_bytes(b"lock")


def disguises():
    """Files of other kinds, or no more files at all."""
    page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><meta charset=utf-8></head><table><tr><td>Mã</table></html>"
    (FILES / "page.xls").write_text(page)
    (FILES / "text.xls").write_text("Mã\tTên\n01\tGốm\n")
    (FILES / "xml-2003.xls").write_text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
                                        '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>')
    (FILES / "print.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<<>>endobj\n%%EOF")
    (FILES / "link.gsheet").write_text('{"url":"https://docs.google.com/open?id=1","doc_id":"1"}')
    (FILES / "~$open.xlsx").write_bytes(b"\x05admin" + b" " * 159)
    (FILES / "empty.xlsx").write_bytes(b"")
    (FILES / "picture.xlsx").write_bytes(DOT)
    whole = (FILES / "office.xlsx").read_bytes()
    (FILES / "cut.xlsx").write_bytes(whole[:len(whole) * 2 // 3])
    for name, parts in {"numbers.numbers": ["Index/Document.iwa"], "words.docx": ["[Content_Types].xml", "word/document.xml"],
                        "binary.xlsb": ["xl/workbook.bin"], "archive.xlsx": ["a.txt"]}.items():
        with zipfile.ZipFile(FILES / name, "w") as archive:
            for part in parts:
                archive.writestr(part, "x")
    with zipfile.ZipFile(FILES / "words.odt", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    # LibreOffice sets passwords by hand only. What tells such a file is a compound file with a stream of this name, so xlwt's stream gets it.
    secret = bytearray((FILES / "xlwt.xls").read_bytes())
    place, name = secret.index("Workbook".encode("utf-16-le")), "EncryptedPackage".encode("utf-16-le")
    secret[place:place + 66] = name.ljust(64, b"\0") + (len(name) + 2).to_bytes(2, "little")
    (FILES / "secret.xlsx").write_bytes(bytes(secret))
    # Formats to the end of the sheet make programs state this size; it holds four cells.
    target = FILES / "claims.xlsx"
    repacked(FILES / "google.xlsx", target, lambda name, data: data.replace(
        b"<sheetData>", b'<dimension ref="A1:XFD1048576"/><sheetData>') if name.endswith("sheet1.xml") else data)


def rich():
    """A workbook with everything that must stay when it is given back."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Sản phẩm"
    heads = ["Mã", "Tên", "Giá", "Hạng", "Ngày", "Tổng"]
    sheet.append(heads)
    for cell in sheet[1]:
        cell.font = Font(bold=True, name="Times New Roman", size=13)
        cell.fill = PatternFill("solid", fgColor="FFDDEEFF")
        cell.alignment = Alignment(wrap_text=True)
    for number in range(2, 8):
        sheet.append([f"{number:04}", f"Gốm {number}", number * 1000, "3 sao", datetime.date(2026, 11, number), f"=C{number}*2"])
        sheet.cell(number, 3).number_format = "#,##0\\ \"đ\""
        sheet.cell(number, 5).number_format = "dd/mm/yyyy"
    sheet["B3"].fill = PatternFill("solid", fgColor="FF00CC66")
    sheet["B4"].fill = PatternFill("lightGrid", fgColor="FF112233", bgColor="FF445566")
    sheet["B5"].comment = Comment("Của người khác", "Chị Lan", height=90, width=200)
    sheet["C2"].comment = Comment("Cũ", "Chị Lan")
    lists = book.create_sheet("Danh mục")
    for number in range(1, 6):
        lists.append([f"{number} sao"])
    choice = DataValidation(type="list", formula1="'Danh mục'!$A$1:$A$5", allow_blank=True, showErrorMessage=True)
    choice.add("D2:D100")
    sheet.add_data_validation(choice)
    sheet.conditional_formatting.add("C2:C7", CellIsRule(operator="greaterThan", formula=["4000"], font=Font(color="FFFF0000")))
    sheet.freeze_panes = "B2"
    sheet.column_dimensions["B"].width = 33
    sheet.row_dimensions[6].hidden = True
    sheet.merge_cells("A9:C9")
    sheet["A9"] = "Hết"
    sheet.auto_filter.ref = "A1:F7"
    lists.sheet_state = "hidden"
    book.defined_names["Sao"] = openpyxl.workbook.defined_name.DefinedName("Sao", attr_text="'Danh mục'!$A$1:$A$5")
    sheet.print_title_rows = "1:1"
    sheet.print_area = "A1:F9"
    book.create_sheet("Trống")
    book.active = 0
    book.save(FILES / "rich.xlsx")
    convert(FILES / "rich.xlsx", "ods")

    # What only newer Excel knows lies in extension lists: data bars, sparklines; with a table, a picture, a chart, boxes for notes.
    book = xlsxwriter.Workbook(FILES / "new.xlsx")
    sheet = book.add_worksheet("Sản phẩm")
    sheet.add_table("A1:C5", {"data": [["01", 1, 2], ["02", 3, 4], ["03", 5, 6], ["04", 7, 8]],
                              "columns": [{"header": "Mã"}, {"header": "Giá"}, {"header": "Số"}]})
    sheet.conditional_format("B2:B5", {"type": "data_bar", "data_bar_2010": True})
    sheet.add_sparkline("E2", {"range": "'Sản phẩm'!B2:C2"})
    sheet.data_validation("C2:C5", {"validate": "list", "source": ["1", "2"]})
    sheet.insert_image("G2", "dot.png", {"image_data": io.BytesIO(DOT)})
    sheet.write_comment("A2", "Ghi chú cũ", {"author": "Anh Tú"})
    sheet.set_column("A:A", 20)
    sheet.protect("", {"format_cells": True})
    drawing = book.add_chart({"type": "column"})
    drawing.add_series({"values": "='Sản phẩm'!$B$2:$B$5"})
    sheet.insert_chart("G5", drawing)
    book.close()


def cells(file):
    """What openpyxl reads of each sheet but the list."""
    book = openpyxl.load_workbook(file)
    return {sheet.title: [[cell.value for cell in row if cell.value is not None] for row in sheet if any(cell.value is not None for cell in row)]
            for sheet in book.worksheets if sheet.title != "Cần sửa"}


def texts_of(file, folder):
    """What LibreOffice prints of each sheet but the list."""
    folder.mkdir()
    convert(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", folder)
    lines = lambda text: "\n".join(line.rstrip(",") for line in text.read_text().splitlines()).rstrip()
    return {text.stem.split("-", 1)[1]: lines(text) for text in folder.glob("*.csv") if not text.stem.endswith("Cần sửa")}


def look(folder):
    """Compares copies with their originals."""
    for name in ["rich.xlsx", "new.xlsx"]:
        copy, original = folder / name, FILES / name
        assert cells(copy) == cells(original), name
        before, after = openpyxl.load_workbook(original), openpyxl.load_workbook(copy)
        assert after.sheetnames == ["Cần sửa"] + before.sheetnames
        assert after.active.title == "Cần sửa" and [s.title for s in after if s.sheet_view.tabSelected] == ["Cần sửa"]
        for sheet in before:
            twin = after[sheet.title]
            seen = lambda s: (s.sheet_state, s.freeze_panes, s.merged_cells.ranges, s.auto_filter.ref, s.print_area, s.print_title_rows,
                              [(str(v.sqref), v.formula1, v.type) for v in s.data_validations.dataValidation],
                              [str(r.sqref) for r in s.conditional_formatting], {k: (d.width, d.hidden) for k, d in s.column_dimensions.items()},
                              {k: d.hidden for k, d in s.row_dimensions.items() if d.hidden}, sorted(s.tables), len(s._charts), len(s._images),
                              s.protection.sheet)
            assert seen(sheet) == seen(twin), (name, seen(sheet), seen(twin))
            for row in sheet:
                for cell in row:
                    other = twin[cell.coordinate]
                    for what in ["font", "number_format", "alignment", "border", "protection"]:
                        assert repr(getattr(cell, what)) == repr(getattr(other, what)), (name, cell, what)
        listed = after["Cần sửa"]
        assert listed.freeze_panes == "A2" and listed["C2"].alignment.wrap_text
        for row in listed.iter_rows(min_row=2):
            sheet, cell = row[0].hyperlink.location.rsplit("!", 1)
            target = after[sheet.strip("'")][cell]
            assert target.fill.fgColor.rgb [:-1] in ("FFFBD4C", "FFFCF1C"), target
            comment = target.comment
            if not isinstance(target, openpyxl.cell.cell.MergedCell):
                assert row[2].value in comment.text, (target, comment)
                assert comment.author == "Làng Kể" or "\n\nLàng Kể:\n" in comment.text, comment
    for name, original in {"rich.xlsx": "rich.xlsx", "new.xlsx": "new.xlsx", "rich_ods.xlsx": "rich.ods"}.items():
        again = folder / "again"
        again.mkdir(exist_ok=True)
        convert(folder / name, "xlsx", again)
        book = openpyxl.load_workbook(again / name)
        assert book.sheetnames[0] == "Cần sửa" and book["Cần sửa"]["A2"].hyperlink is not None
        notes = [cell.comment.text for sheet in book for row in sheet for cell in row if cell.comment]
        assert any("cần sửa & xem lại" in text for text in notes), notes
        with tempfile.TemporaryDirectory() as texts:
            texts = pathlib.Path(texts)
            before, after = texts_of(FILES / original, texts / "before"), texts_of(folder / name, texts / "after")
            assert before == after and before, (name, before, after)
    shutil.copy(folder / "again" / "rich.xlsx", FILES / "returned-libreoffice.xlsx")
    openpyxl.load_workbook(folder / "rich.xlsx").save(FILES / "returned-openpyxl.xlsx")
    print("all as it should be")


def main():
    FILES.mkdir(exist_ok=True)
    office()
    others()
    texts()
    disguises()
    rich()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        look(pathlib.Path(sys.argv[1]))
    else:
        main()
