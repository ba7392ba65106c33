-- The service that announced a recipient first, as its CloudEvents source. Another one that comes with the same id is not
-- believed: ids of organisations are chosen by their senders, and one could be a person's. Null until the next announcement.
alter table recipient add column announced_by varchar(200);
