-- Whose to see: of the municipality that guides the person, as the request for the message says. What was asked for before
-- has none, and is nobody's to see; it is sent all the same, and forgotten like the rest.
alter table delivery add column municipality varchar(10);

create index delivery_newest_of_municipality on delivery (municipality, requested_at desc, id desc);
