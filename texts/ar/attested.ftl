# Certificates that are asked for by a form: what they say.
certificate-number = عدد
certificate-row-act-number = رقم رسم الولادة
certificate-as-in-the-act = حسب رسم الولادة
certificate-registers-searched = السجلات التي جرى البحث فيها
certificate-individual-card-title = البطاقة الشخصية للحالة المدنية
certificate-individual-card-opening = نشهد نحن ضابط الحالة المدنية لدى { $office } بأن ما ضُمّن في هذه البطاقة مطابق للوثائق المدلى بها إلينا والمبينة أسفله.
certificate-life-certificate-title = شهادة الحياة
certificate-life-certificate-title-collective = شهادة الحياة الجماعية
certificate-life-certificate-opening-individual = يشهد رئيس مجلس جماعة { $commune } بأن الشخص المبين أسفله على قيد الحياة، وقد حضر بنفسه أمام المصلحة يوم { $date }.
certificate-life-certificate-opening-collective = يشهد رئيس مجلس جماعة { $commune } بأن الأشخاص المبينين أسفله على قيد الحياة، حسبما ثبت أمام المصلحة يوم { $date }.
certificate-non-registration-certificate-title = شهادة عدم التسجيل
certificate-non-registration-certificate-opening-birth = نشهد نحن ضابط الحالة المدنية لدى { $office } بأننا بحثنا في السجلات المبينة أسفله فلم نجد فيها رسم ولادة الشخص الآتي بيانه، وذلك بعد البحث الذي أجرته السلطة المحلية.
certificate-non-registration-certificate-opening-death = نشهد نحن ضابط الحالة المدنية لدى { $office } بأننا بحثنا في السجلات المبينة أسفله فلم نجد فيها رسم وفاة الشخص الآتي بيانه، وذلك بعد البحث الذي أجرته السلطة المحلية.
certificate-concordance-certificate-title = شهادة المطابقة
certificate-concordance-certificate-opening = نشهد نحن ضابط الحالة المدنية لدى { $office } بأن صاحب رسم الولادة المبين أسفله هو الشخص نفسه الذي تحمل الوثائق الأخرى اسمه على الوجه المبين بعده.
certificate-receipt-title = وصل بإيداع طلب
certificate-receipt-opening = تسلّم { $office } يوم { $date } الطلب الآتي بيانه.
certificate-not-a-national-search = لا يشمل هذا البحث غير السجلات المبينة أعلاه، ولم يُجرَ في السجل الوطني.
certificate-answered-until = يُجاب عن هذا الطلب قبل { $date }.
certificate-valid-months = { $months ->
    [zero] تُستعمل في يوم تسليمها.
    [one] صالحة لمدة شهر واحد من تاريخ تسليمها.
    [two] صالحة لمدة شهرين من تاريخ تسليمها.
    [few] صالحة لمدة { $months } أشهر من تاريخ تسليمها.
    [many] صالحة لمدة { $months } شهرا من تاريخ تسليمها.
   *[other] صالحة لمدة { $months } شهر من تاريخ تسليمها.
  }
certificate-penal-warning = يعاقب الفصل 366 من القانون الجنائي بالحبس من ستة أشهر إلى سنتين وبغرامة من 120 إلى 1000 درهم من صنع عن علم شهادة تتضمن وقائع غير صحيحة أو استعملها.
certificate-applicant-signature = توقيع صاحب الطلب
certificate-commune-signature = التوقيع والخاتم
certificate-pacha-signature = توقيع الباشا وخاتمه
certificate-caid-signature = توقيع القائد وخاتمه
certificate-for-the-president = عن رئيس المجلس الجماعي، الموظف المكلف
certificate-administrative-police = مصلحة الشرطة الإدارية الجماعية

# The family booklet and card, the multilingual extracts.
certificate-family-booklet-title = الدفتر العائلي
certificate-family-booklet-certification = نشهد نحن ضابط الحالة المدنية لدى { $office } بأن ما ضُمّن في هذا الدفتر مطابق للملف العائلي ورسوم الحالة المدنية.
certificate-booklet-duplicate = نظير يقوم مقام الأصل
certificate-booklet-certified-copy = نسخة مشهود بمطابقتها للأصل
certificate-booklet-husband = الزوج
certificate-booklet-wife = { $n ->
    [zero] الزوجة
    [one] الزوجة الأولى
    [two] الزوجة الثانية
    [few] الزوجة رقم { $n }
    [many] الزوجة رقم { $n }
   *[other] الزوجة رقم { $n }
  }
certificate-booklet-child = الولد رقم { $n }
certificate-booklet-mother-of = الأم
certificate-booklet-mother-is-wife = { $n ->
    [zero] الزوجة
    [one] الزوجة الأولى
    [two] الزوجة الثانية
    [few] الزوجة رقم { $n }
    [many] الزوجة رقم { $n }
   *[other] الزوجة رقم { $n }
  }
certificate-booklet-notes = بيانات الزواج والطلاق والوفاة
certificate-family-card-title = البطاقة العائلية للحالة المدنية
certificate-family-card-certification = نشهد نحن ضابط الحالة المدنية لدى { $office } بأن ما ضُمّن في هذه البطاقة مطابق للملف العائلي ورسوم الحالة المدنية.
certificate-family-card-layout = لم نطلع على نموذج رسمي لهذه البطاقة؛ هذا ترتيب يقترحه النظام.
certificate-row-role = الصفة
certificate-birth-multilingual-extract-title = Extrait plurilingue d’acte de naissance
certificate-death-multilingual-extract-title = Extrait plurilingue d’acte de décès
certificate-booklet-married = زواج يوم { $date }
certificate-booklet-resumed = رجعة يوم { $date }
certificate-booklet-divorced = طلاق يوم { $date }
