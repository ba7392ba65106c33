-- Who speaks for a patient, in what right and reached how: the newest line counts, unless it says that it has ended.
create table representative (
    id           bigint generated always as identity primary key,
    patient_id   uuid                     not null references patient (id) on delete cascade,
    name         text                     not null,
    relationship text                     not null,
    ground       text                     not null,
    phone        text,
    email        text,
    language     text                     not null,
    source       text                     not null check (source in ('registered', 'broker', 'link')),
    recorded_by  text                     not null, -- the token's subject, the client or the link
    recorded_at  timestamp with time zone not null,
    ended        boolean                  not null default false
);
create index representative_of_patient on representative (patient_id, id desc);
