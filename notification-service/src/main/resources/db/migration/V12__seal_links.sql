-- A link opens somebody's data: it lies here sealed (AES-256-GCM, the key's id before the colon). What still lies in plain
-- in the column link is sealed by the service when it starts, which has the key, and each hour while older ones still run.
alter table delivery add column sealed_link text;

comment on column delivery.link is 'in plain, from before sealed_link; empty once the service has started';
create index delivery_plain_link on delivery (id) where link is not null;
