-- Who may be referred twice is looked for among those who were born on the same day.
create index patient_birth_date on patient (birth_date);
