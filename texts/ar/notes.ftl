# Marginal notes as they are entered: `none` stands for what was not stated.
note-text-marriage =
    { $sex ->
        [female] تزوجت بالسيد
       *[other] تزوج بالسيدة
    } { $spouse } يوم { $marriage_date }، عقد عدد { $marriage_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-marriage-by-proof =
    { $sex ->
        [female] تزوجت بالسيد
       *[other] تزوج بالسيدة
    } { $spouse } يوم { $marriage_date }، حسب شهادة الثبوت { $marriage_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-marriage-acknowledged =
    { $sex ->
        [female] تقاررت بالزوجية مع السيد
       *[other] تقارر بالزوجية مع السيدة
    } { $spouse } يوم { $marriage_date }، رسم { $marriage_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-divorce =
    { $sex ->
        [female] طلقها زوجها السيد
       *[other] طلق زوجته السيدة
    } { $spouse } يوم { $divorce_date }، رسم الطلاق عدد { $divorce_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-judicial-divorce =
    حُكم بالتطليق بين { $sex ->
        [female] صاحبة الرسم وزوجها السيد
       *[other] صاحب الرسم وزوجته السيدة
    } { $spouse }، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-reprise =
    { $sex ->
        [female] راجعها زوجها السيد
       *[other] راجع زوجته السيدة
    } { $spouse } يوم { $reprise_date }، رسم المراجعة عدد { $reprise_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-rescission =
    فُسخ الزواج بين { $sex ->
        [female] صاحبة الرسم والسيد
       *[other] صاحب الرسم والسيدة
    } { $spouse }، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-nullity =
    صُرح ببطلان الزواج بين { $sex ->
        [female] صاحبة الرسم والسيد
       *[other] صاحب الرسم والسيدة
    } { $spouse }، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-correction-material =
    أُصلحت خانة «{ $corrected_field_label }» لتصبح «{ $corrected_value_label }» عوض «{ $present_value_label }»، بأمر { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-correction-substantive =
    أُصلحت خانة «{ $corrected_field_label }» لتصبح «{ $corrected_value_label }» عوض «{ $present_value_label }»، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }{ $judgments_register ->
        [none] {""}
       *[other] ، المقيد بسجل الأحكام تحت { $judgments_register }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-latin-name-inserted =
    أُدرج بالحروف اللاتينية في خانة «{ $corrected_field_label }»: { $corrected_value_label }، بقرار { $decision_authority_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-latin-name-corrected =
    أُصلحت بالحروف اللاتينية خانة «{ $corrected_field_label }» لتصبح { $corrected_value_label } عوض { $present_value_label }، بقرار { $decision_authority_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-family-name-change =
    تغير الاسم العائلي من «{ $present_value }» إلى «{ $corrected_value }»{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }، بمرسوم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-first-name-change =
    تغير الاسم الشخصي من «{ $present_value }» إلى «{ $corrected_value }»{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }، بمقتضى { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-nationality-acquired =
    { $sex ->
        [female] اكتسبت صاحبة الرسم
       *[other] اكتسب صاحب الرسم
    } الجنسية: { $nationality_label }، بمقتضى { $instrument_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-nationality-lost =
    { $sex ->
        [female] فقدت صاحبة الرسم
       *[other] فقد صاحب الرسم
    } الجنسية: { $nationality_label }، بمقتضى { $instrument_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-death-here =
    { $sex ->
        [female] توفيت
       *[other] توفي
    } يوم { $death_date }{ $death_place ->
        [none] {""}
       *[other] {" "}بـ{ $death_place }
    }، رسم الوفاة عدد { $death_act_number } بهذا المكتب. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-death-elsewhere =
    { $sex ->
        [female] توفيت
       *[other] توفي
    } يوم { $death_date }{ $death_place ->
        [none] {""}
       *[other] {" "}بـ{ $death_place }
    }، رسم الوفاة عدد { $death_act_number }، { $death_office }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به يوم { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-extract-for-marriage =
    سُلمت نسخة من هذا الرسم يوم { $issue_date } من أجل الزواج: { $issue_purpose }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-unknown-father =
    الأب مجهول، والاسم الشخصي المذكور للأب مختار طبقا للقانون{ $remark ->
        [none] {""}
       *[other] . { $remark }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-names-chosen =
    الأبوان مجهولان، والأسماء المذكورة في الرسم مختارة طبقا للقانون{ $remark ->
        [none] {""}
       *[other] . { $remark }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-kafala =
    أُسندت كفالة { $sex ->
        [female] صاحبة الرسم
       *[other] صاحب الرسم
    } إلى { $kafil }، بأمر { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-paternity-acknowledged =
    ثبت نسب { $sex ->
        [female] صاحبة الرسم
       *[other] صاحب الرسم
    } إلى { $sex ->
        [female] أبيها
       *[other] أبيه
    } { $father }، بمقتضى { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-identification =
    المتوفى هو { $deceased }{ $birth_date ->
        [none] {""}
       *[other] ، المولود يوم { $birth_date }
    }، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-act-annulled =
    أُلغي هذا الرسم: { $reason }، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-note-cancelled =
    أُلغي البيان الهامشي عدد { $cancelled_note_label }{ $effect_from ->
        [none] {""}
       *[other] ، ويزول أثره من يوم { $effect_from }
    }، بمقتضى { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-sex-change =
    صُحح بيان الجنس ليصبح «{ $corrected_value_label }»، بحكم { $decision_authority } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-date-both = { $hijri } هجرية، موافق { $gregorian }
note-date-hijri = { $hijri } هجرية

# Pages of notes.
note-choose = بيان هامشي: اختاروا نوعه
note-order-family-section = بإشعار من قسم قضاء الأسرة
note-order-court = بحكم أو أمر من المحكمة
note-order-prosecutor = بأمر من وكيل الملك
note-order-interior = بقرار من وزارة الداخلية
note-order-head-of-government = بمرسوم
note-order-justice = الجنسية
note-order-registrar = يدرجه ضابط الحالة المدنية
note-order-office = بإشعار من مكتب آخر
four-eyes-tag = شخصان
four-eyes-lead = يحضّره شخص ويوقعه غيره
note-prepare = قدّموه للتوقيع
note-drop = التخلي عن هذا البيان
prepared-notes = بيانات هامشية في انتظار التوقيع
col-note = البيان
col-name = الاسم
col-act = الرسم
