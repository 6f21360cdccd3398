-- Every office of this node.
SELECT
    code, name_ar, name_fr, commune_ar, commune_fr, province_ar, province_fr, hcp_code, position,
    kind, order_number, order_date, order_sent, order_approved
FROM office ORDER BY position, code;
