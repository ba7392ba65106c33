-- Whose broker a referral is, by the neighbourhood in which the patient lived when it was made.
alter table referral add column neighbourhood varchar(4);

update referral set neighbourhood = left(patient.postcode, 4)
from patient
where patient.id = referral.patient_id and patient.postcode ~ '^[1-9][0-9]{3}';
