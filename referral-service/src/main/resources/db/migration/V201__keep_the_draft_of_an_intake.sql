-- The form of an intake while somebody fills it in, as typed. It goes when the intake is recorded, when the case ends, and with it.
create table intake_draft (
    referral_id uuid primary key references referral on delete cascade,
    version     bigint                   not null,
    fields      jsonb                    not null,
    saved_by    varchar(200)             not null, -- a broker's subject
    saved_at    timestamp with time zone not null
);
create index intake_draft_by_age on intake_draft (saved_at);

create constraint trigger change_of_intake_draft after insert or update or delete on intake_draft
    deferrable initially deferred for each row execute function touch_case_of_part();
