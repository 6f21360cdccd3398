# ما تقوله الوثائق عن الرسوم القديمة.
certificate-margin-as-written = بيان مدوَّن في الهامش
certificate-date-not-stated = غير مذكور
certificate-hour-not-stated = غير مذكورة
