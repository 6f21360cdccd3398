# Marginal notes as they are entered: `none` stands for what was not stated.
note-date-both = { $hijri } هجرية، موافق { $gregorian } ميلادية
note-date-hijri = { $hijri } هجرية
note-date-on =
    { $known ->
        [day] يوم { $date }
       *[part] في { $date }
    }
note-text-marriage =
    { $sex ->
        [female] تزوجت بالسيد
       *[other] تزوج بالسيدة
    } { $spouse } { $marriage_date_on }، عقد عدد { $marriage_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-marriage-by-proof =
    { $sex ->
        [female] تزوجت بالسيد
       *[other] تزوج بالسيدة
    } { $spouse } { $marriage_date_on }، حسب شهادة الثبوت عدد { $marriage_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-marriage-acknowledged =
    { $sex ->
        [female] تقاررت بالزوجية مع السيد
       *[other] تقارر بالزوجية مع السيدة
    } { $spouse } { $marriage_date_on }، رسم التقارر عدد { $marriage_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-divorce =
    { $sex ->
        [female] طُلقت من زوجها السيد
       *[other] طلق زوجته السيدة
    } { $spouse } { $divorce_date_on }، رسم الطلاق{ $divorce_kind ->
        [none] {""}
       *[other] {" "}({ $divorce_kind_label })
    } عدد { $divorce_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-judicial-divorce =
    وقع التطليق بين { $sex ->
        [female] صاحبة الرسم وزوجها السيد
       *[other] صاحب الرسم وزوجته السيدة
    } { $spouse }، بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-reprise =
    { $sex ->
        [female] راجعها زوجها السيد
       *[other] راجع زوجته السيدة
    } { $spouse } { $reprise_date_on }، رسم المراجعة عدد { $reprise_act_reference }، { $family_section }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-rescission =
    فُسخ الزواج بين { $sex ->
        [female] صاحبة الرسم والسيد
       *[other] صاحب الرسم والسيدة
    } { $spouse }، بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-nullity =
    صُرح ببطلان الزواج بين { $sex ->
        [female] صاحبة الرسم والسيد
       *[other] صاحب الرسم والسيدة
    } { $spouse }، بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-correction-material =
    أُصلحت خانة «{ $corrected_field_label }» لتصبح «{ $corrected_value_label }» { $present_value ->
        [none] وكانت غير مذكورة
       *[other] عوض «{ $present_value_label }»
    }، بموجب الأمر عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-correction-substantive =
    أُصلحت خانة «{ $corrected_field_label }» لتصبح «{ $corrected_value_label }» { $present_value ->
        [none] وكانت غير مذكورة
       *[other] عوض «{ $present_value_label }»
    }، بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }{ $judgments_register ->
        [none] {""}
       *[other] ، المنقول بسجل الأحكام تحت عدد { $judgments_register }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-latin-name-inserted =
    أُدرج بالحروف اللاتينية في خانة «{ $corrected_field_label }»: { $corrected_value_label }، بموجب قرار { $decision_authority_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-latin-name-corrected =
    أُصلحت بالحروف اللاتينية خانة «{ $corrected_field_label }» لتصبح { $corrected_value_label } عوض { $present_value_label }، بموجب قرار { $decision_authority_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-family-name-change =
    تغير الاسم العائلي{ $bearer ->
        [father] {" "}للأب، وتبعا له الاسم العائلي المذكور في هذا الرسم،
       *[other] {""}
    } من «{ $present_value }» إلى «{ $corrected_value }»{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }، بموجب المرسوم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-first-name-change =
    تغير الاسم الشخصي من «{ $present_value }» إلى «{ $corrected_value }»{ $corrected_latin ->
        [none] {""}
       *[other] {" "}({ $corrected_latin })
    }، بموجب المقرر عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-nationality-acquired =
    { $sex ->
        [female] اكتسبت صاحبة الرسم
       *[other] اكتسب صاحب الرسم
    } { $nationality ->
        [MA] الجنسية المغربية
       *[other] الجنسية: { $nationality_label }
    }، بمقتضى { $instrument_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-nationality-lost =
    { $sex ->
        [female] فقدت صاحبة الرسم
       *[other] فقد صاحب الرسم
    } { $nationality ->
        [MA] الجنسية المغربية
       *[other] الجنسية: { $nationality_label }
    }، بمقتضى { $instrument_label } عدد { $decision_number } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-death-here =
    { $sex ->
        [female] توفيت
       *[other] توفي
    } { $death_date_on }{ $death_place ->
        [none] {""}
       *[other] {" "}بـ{ $death_place }
    }، رسم الوفاة عدد { $death_act_number } بهذا المكتب. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-death-elsewhere =
    { $sex ->
        [female] توفيت
       *[other] توفي
    } { $death_date_on }{ $death_place ->
        [none] {""}
       *[other] {" "}بـ{ $death_place }
    }، رسم الوفاة عدد { $death_act_number }، { $death_office }{ $received ->
        [none] {""}
       *[other] ، حسب الإشعار{ $notice_reference ->
            [none] {""}
           *[other] {" "}عدد { $notice_reference }
        } المتوصل به { $received }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-extract-for-marriage =
    سُلمت نسخة من هذا الرسم { $issue_date_on } من أجل الزواج: { $issue_purpose }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
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
    } إلى { $kafil }، بموجب الأمر عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-paternity-acknowledged =
    ثبت نسب { $sex ->
        [female] صاحبة الرسم إلى أبيها
       *[other] صاحب الرسم إلى أبيه
    } { $father }، بمقتضى الوثيقة عدد { $decision_number } المحررة لدى { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-identification =
    { $sex ->
        [female] المتوفاة هي { $deceased }
       *[other] المتوفى هو { $deceased }
    }{ $birth_date ->
        [none] {""}
       *[other] ، { $sex ->
            [female] المولودة
           *[other] المولود
        } { $birth_date_on }
    }، بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-act-annulled =
    أُلغي هذا الرسم بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }، للسبب الآتي: { $reason }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-death-annulled =
    أُلغي رسم الوفاة هذا بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }، لثبوت حياة { $sex ->
        [female] صاحبة الرسم
       *[other] صاحب الرسم
    }{ $found_alive_date ->
        [none] {""}
       *[other] ، وقد { $sex ->
            [female] ظهرت حية
           *[other] ظهر حيا
        } { $found_alive_date_on }
    }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-note-cancelled =
    أُلغي البيان الهامشي عدد { $cancelled_note_label }{ $effect_from ->
        [none] {" "}منذ تقييده
       *[other] ، ويزول أثره ابتداء من { $effect_from }
    }، بموجب المقرر عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.
note-text-sex-change =
    صُحح بيان الجنس ليصبح «{ $corrected_value_label }»، بموجب الحكم عدد { $decision_number } الصادر عن { $decision_authority } بتاريخ { $decision_date }. حرر يوم { $written }، لدينا نحن { $officer }، { $capacity }.

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
