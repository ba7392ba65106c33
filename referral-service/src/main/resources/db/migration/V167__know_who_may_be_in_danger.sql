-- Raised and lifted by the broker who has the case, for them alone; nothing of it is ever changed.
create table safeguarding (
    id          bigint generated always as identity primary key,
    referral_id uuid                     not null references referral on delete cascade,
    raised      boolean                  not null,
    note        varchar(4000)            not null,
    made_by     varchar(200)             not null,
    made_at     timestamp with time zone not null
);
create index safeguarding_of_referral on safeguarding (referral_id, id);

-- Of which patients nothing goes to who speaks for them, as long as one of these cases asks for it.
create table withheld_correspondence (
    patient_id  uuid not null references patient on delete cascade,
    referral_id uuid not null references referral on delete cascade,
    primary key (patient_id, referral_id)
);
