#!/usr/bin/env python3
"""Writes the photographs that the tests read, drawn by code, with other people's programs: Pillow, ImageMagick, ExifTool,
libheif (heif-enc) and cwebp. Run by hand in this folder; the files are committed.

    apt-get install imagemagick libimage-exiftool-perl libheif-examples webp; pip install pillow
    python3 make_files.py

With a folder as argument it reads what `develop` made there (the test `what_is_made_can_be_kept_for_others_to_read` writes it, with
LANGKE_KEEP_MADE=FOLDER) and compares it with the drawing.
"""
import io, pathlib, struct, subprocess, sys, zlib

from PIL import Image, ImageCms, ImageDraw

HERE = pathlib.Path(__file__).parent
FILES = HERE / "files"
WIDTH, HEIGHT = 96, 64
# Upper left, upper right, lower left, lower right: no two corners are alike.
CORNERS = [(200, 40, 40), (40, 160, 60), (40, 70, 190), (230, 200, 60)]


def drawing():
    """Four fields of colour, each of which survives any compression."""
    picture = Image.new("RGB", (WIDTH, HEIGHT))
    draw = ImageDraw.Draw(picture)
    for place, colour in enumerate(CORNERS):
        x, y = place % 2 * WIDTH // 2, place // 2 * HEIGHT // 2
        draw.rectangle((x, y, x + WIDTH // 2 - 1, y + HEIGHT // 2 - 1), colour)
    return picture


def lying(picture, orientation):
    """How the upright picture lies in a file with this orientation."""
    turn = Image.Transpose
    how = {1: None, 2: turn.FLIP_LEFT_RIGHT, 3: turn.ROTATE_180, 4: turn.FLIP_TOP_BOTTOM, 5: turn.TRANSPOSE,
           6: turn.ROTATE_90, 7: turn.TRANSVERSE, 8: turn.ROTATE_270}[orientation]
    return picture if how is None else picture.transpose(how)


def run(*command):
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def exiftool(file, *settings):
    run("exiftool", "-overwrite_original", "-q", *settings, file)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def with_chunk(png, kind, data):
    """A PNG with one more chunk after its header."""
    return png[:33] + chunk(kind, data) + png[33:]


def png_bytes(picture, **settings):
    stream = io.BytesIO()
    picture.save(stream, "PNG", **settings)
    return stream.getvalue()


def main():
    FILES.mkdir(exist_ok=True)
    upright = drawing()
    thumbnail = FILES / "thumbnail.jpg"
    upright.resize((24, 16)).save(thumbnail, quality=50)

    for number in range(1, 9):
        file = FILES / f"turned-{number}.jpg"
        lying(upright, number).save(file, quality=90)
        exiftool(file, "-n", f"-Orientation={number}", f"-ThumbnailImage<={thumbnail}")
    for kind in ("png", "webp"):
        file = FILES / f"turned-6.{kind}"
        lying(upright, 6).save(file, quality=90)
        exiftool(file, "-n", "-Orientation=6")
    thumbnail.unlink()

    phone = FILES / "phone.jpg"
    upright.save(phone, quality=90)
    exiftool(phone, "-GPSLatitude=20.9767", "-GPSLatitudeRef=N", "-GPSLongitude=105.9125", "-GPSLongitudeRef=E", "-Make=Thu",
             "-SerialNumber=R58N123", "-DateTimeOriginal=2026:02:17 08:30:05", "-Artist=Nguyễn Thị Hoa; Trần Văn Nam", "-Copyright=© Xã Bát Tràng",
             "-XPAuthor=Nguyễn Thị Hoa", "-IPTC:By-line=Lê Văn Tám", "-IPTC:CopyrightNotice=Sở Văn hóa", "-IPTC:Credit=Báo Hà Nội",
             "-codedcharacterset=utf8", "-XMP-dc:Creator=Phạm Thị Lan", "-XMP-dc:Rights=Giữ mọi quyền",
             "-XMP-xmpRights:UsageTerms=Hỏi trước khi dùng", "-XMP-cc:License=https://creativecommons.org/licenses/by/4.0/")
    south = FILES / "south-west.jpg"
    upright.save(south, quality=90)
    exiftool(south, "-GPSLatitude=33.5", "-GPSLatitudeRef=S", "-GPSLongitude=70.25", "-GPSLongitudeRef=W")
    nowhere = FILES / "nowhere.jpg"
    upright.save(nowhere, quality=90)
    exiftool(nowhere, "-GPSLatitude=0", "-GPSLatitudeRef=N", "-GPSLongitude=0", "-GPSLongitudeRef=E")

    upright.save(FILES / "progressive.jpg", quality=90, progressive=True)
    upright.convert("L").save(FILES / "grey.jpg", quality=90)
    inks = upright.convert("CMYK")
    inks.save(FILES / "inks-adobe.jpg", quality=90)
    adobe = (FILES / "inks-adobe.jpg").read_bytes()
    at = adobe.index(b"\xff\xee")
    length = struct.unpack(">H", adobe[at + 2:at + 4])[0]
    (FILES / "inks-bare.jpg").write_bytes(adobe[:at] + adobe[at + 2 + length:])
    run("convert", FILES / "inks-adobe.jpg", "-quality", "90", FILES / "inks-ycck.jpg")
    run("convert", "-size", f"{WIDTH}x{HEIGHT}", "xc:#1e8040", "-quality", "90", "-interlace", "none", "-sampling-factor", "4:1:1",
        FILES / "four-one-one.jpg")

    (FILES / "plain.png").write_bytes(png_bytes(upright))
    run("convert", FILES / "plain.png", "-depth", "16", "-define", "png:bit-depth=16", "-define", "png:color-type=2", FILES / "deep.png")
    run("convert", FILES / "plain.png", "-interlace", "PNG", FILES / "interlaced.png")
    palette = upright.quantize(4)
    palette.save(FILES / "palette.png", transparency=palette.getpixel((2, 2)))
    clear = upright.convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, WIDTH // 2, HEIGHT // 2))
    clear.convert("LA").save(FILES / "grey-alpha.png")
    clear.save(FILES / "clear.png")
    clear.save(FILES / "clear.webp", lossless=True)
    upright.save(FILES / "plain.webp", quality=90)

    # Green of Display P3 (SMPTE EG 432-1 with sRGB's curve), as an iPhone would write it.
    p3 = display_p3()
    Image.new("RGB", (WIDTH, HEIGHT), (80, 200, 90)).save(FILES / "display-p3.jpg", quality=95, icc_profile=p3)
    Image.new("RGB", (WIDTH, HEIGHT), (80, 200, 90)).save(FILES / "display-p3.png", icc_profile=p3)

    frames = [upright, upright.transpose(Image.Transpose.ROTATE_180)]
    frames[0].save(FILES / "moving.png", save_all=True, append_images=frames[1:], duration=100)
    frames[0].save(FILES / "moving.webp", save_all=True, append_images=frames[1:], duration=100)
    upright.save(FILES / "other.gif")
    upright.save(FILES / "other.tiff", compression="tiff_lzw")
    upright.resize((24, 16)).save(FILES / "other.bmp")
    upright.save(FILES / "other.pdf")
    run("heif-enc", "-q", "50", FILES / "plain.png", "-o", FILES / "other.heic")
    upright.save(FILES / "other.avif", quality=50)

    # What is packed a thousandfold.
    plain = png_bytes(upright)
    full = zlib.compress(bytes(3_000_000), 9)
    (FILES / "bomb-profile.png").write_bytes(with_chunk(plain, b"iCCP", b"x\0\0" + zlib.compress(bytes(20_000_000), 9)[:20_000]))
    (FILES / "bomb-text.png").write_bytes(with_chunk(plain, b"zTXt", b"Comment\0\0" + full))
    (FILES / "bomb-xmp.png").write_bytes(with_chunk(plain, b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + full))
    (FILES / "forty-megapixels.png").write_bytes(png_bytes(Image.new("1", (8000, 5000), 1), optimize=True))
    for file in sorted(FILES.iterdir()):
        assert file.stat().st_size < 20_000, file


def display_p3():
    """A profile of matrix and curves, put together by the specification (ICC.1:2022)."""
    def fixed(value):
        return struct.pack(">i", round(value * 65536))
    def xyz(*values):
        return b"XYZ \0\0\0\0" + b"".join(map(fixed, values))
    # sRGB's curve as parameters of type 3.
    curve = b"para\0\0\0\0\0\3\0\0" + b"".join(map(fixed, (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)))
    text = "Display P3".encode("utf-16-be")
    name = b"mluc\0\0\0\0" + struct.pack(">II2s2sII", 1, 12, b"en", b"US", len(text), 28) + text
    tags = {b"desc": name, b"cprt": name, b"wtpt": xyz(0.9642, 1.0, 0.8249), b"rXYZ": xyz(0.51512, 0.2412, -0.00105),
            b"gXYZ": xyz(0.29198, 0.69225, 0.04189), b"bXYZ": xyz(0.1571, 0.06657, 0.78407), b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    at, table, data = 128 + 4 + 12 * len(tags), b"", b""
    for tag, value in tags.items():
        value += bytes(-len(value) % 4)
        table += tag + struct.pack(">II", at + len(data), len(value))
        data += value
    body = struct.pack(">I", len(tags)) + table + data
    head = struct.pack(">I4sI4s4s4s12s4s", 128 + len(body), b"\0\0\0\0", 0x04000000, b"mntr", b"RGB ", b"XYZ ", bytes(12), b"acsp")
    head += bytes(28) + fixed(0.9642) + fixed(1.0) + fixed(0.8249)
    return head.ljust(128, b"\0") + body


def compare(folder):
    """Reads files that were made with Pillow."""
    for file in sorted(pathlib.Path(folder).iterdir()):
        made = Image.open(file)
        assert not made.getexif() and "icc_profile" not in made.info and "xmp" not in made.info, file
        assert made.width > made.height, file
        picture = made.convert("RGB")
        for place, colour in enumerate(CORNERS):
            at = (made.width * (1 + place % 2 * 2) // 4, made.height * (1 + place // 2 * 2) // 4)
            far = max(abs(a - b) for a, b in zip(picture.getpixel(at), colour))
            assert far <= 8, (file, place, picture.getpixel(at), colour)
        print(file.name, made.size, made.mode)


if __name__ == "__main__":
    compare(sys.argv[1]) if len(sys.argv) > 1 else main()
