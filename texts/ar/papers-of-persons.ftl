# ما تقوله الوثائق عن الرسوم القديمة.
certificate-margin-as-written = بيان مدوَّن في الهامش
