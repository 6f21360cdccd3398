-- An office of this node.
INSERT INTO office (
    code, name_ar, name_fr, commune_ar, commune_fr, province_ar, province_fr, hcp_code, position,
    kind, order_number, order_date, order_sent, order_approved
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14);
