-- What a message to a broker is about, of a closed list; cleared with the rest of what a message says.
alter table delivery add column matter varchar(40);
