"""Prints all that stands in a file: the members of a package, the streams of a PDF, metadata included."""
import io
import re
import sys
import zipfile
import zlib

data = open(sys.argv[1], "rb").read()
parts = [data]
if data[:2] == b"PK":
    package = zipfile.ZipFile(io.BytesIO(data))
    assert package.testzip() is None
    for name in package.namelist():
        parts += [name.encode(), package.read(name)]
if data[:4] == b"%PDF":
    for stream in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.S):
        try:
            parts.append(zlib.decompress(stream.group(1)))
        except zlib.error:
            pass
sys.stdout.buffer.write(b"\n".join(parts).decode("utf-8", "replace").encode())
