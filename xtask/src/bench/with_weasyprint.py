"""Sets extracts with WeasyPrint and prints how many a second of processor time gives.

Usage: with_weasyprint.py COUNT FOLDER-OF-FONTS CODE.svg

A page of the same words as our Arabic extract, with the same fonts and a code of the same size, as
PDF/A-3b. Nothing is sealed, kept or entered in a journal.
"""

import sys
import time
from pathlib import Path

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

count, fonts, code = int(sys.argv[1]), Path(sys.argv[2]).resolve(), Path(sys.argv[3]).read_text()
STYLE = f"""
@font-face {{ font-family: Amiri; src: url({(fonts / 'Amiri-Regular.ttf').as_uri()}); }}
@font-face {{ font-family: Amiri; font-weight: bold;
  src: url({(fonts / 'Amiri-Bold.ttf').as_uri()}); }}
@page {{ size: A4; margin: 18mm; }}
body {{ font: 12pt Amiri; direction: rtl; }}
header {{ display: flex; justify-content: space-between; border-bottom: 1pt solid; }}
h1 {{ text-align: center; font-size: 18pt; }}
table {{ width: 100%; border-collapse: collapse; }}
td {{ border-bottom: .5pt solid #888; padding: 1.6mm; }}
.code {{ width: 46mm; }}
"""
ROWS = ["الاسم الشخصي", "الاسم العائلي", "تاريخ الولادة", "الساعة", "مكان الولادة", "الجنس", "الجنسية",
        "اسم الأب", "اسم الأم", "البيانات الهامشية", "بيان الوفاة"]
VALUES = ["كريم — Karim {n}", "البقالي — El Bakkali", "14 مارس 1988 — 25 رجب 1408 هجرية", "08:10",
          "صفرو", "ذكر", "مغربية", "عبد الله البقالي", "فاطمة الزهراوي", "لا شيء", "لا شيء"]


def page(n):
    rows = "".join(f"<tr><td>{label}</td><td><bdi><b>{value.format(n=n)}</b></bdi></td></tr>"
                   for label, value in zip(ROWS, VALUES))
    return f"""<!doctype html><html lang="ar" dir="rtl"><head><title>نسخة موجزة {n}</title></head>
<body><header><p><b>المملكة المغربية</b><br>وزارة الداخلية</p><p>إقليم صفرو<br>جماعة صفرو<br>
مكتب الحالة المدنية صفرو المركز</p></header><h1>نسخة موجزة من رسم الولادة</h1>
<p style="text-align:center">رقم الرسم <bdi>{n}/1988</bdi></p><table>{rows}</table>
<p>نشهد نحن ضابط الحالة المدنية بأن هذه النسخة الموجزة مطابقة لما هو مضمن في سجلات الحالة المدنية
الممسوكة لدى مكتب الحالة المدنية صفرو المركز.</p><p>صفرو، 23 نونبر 2026<br>ضابط الحالة المدنية</p>
<div class="code">{code}</div></body></html>"""


config = FontConfiguration()
style = CSS(string=STYLE, font_config=config)


def one(n):
    HTML(string=page(n)).write_pdf(
        stylesheets=[style], font_config=config, pdf_variant="pdf/a-3b")


one(0)
start = time.process_time()
for n in range(1, count + 1):
    one(n)
print(count / (time.process_time() - start))
