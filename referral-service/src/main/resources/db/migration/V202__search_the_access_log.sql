-- The log is searched by who looked, and by when, too.
create index access_log_of_actor on access_log (actor, at desc, id desc);
create index access_log_of_municipality on access_log (municipality, at desc, id desc) where municipality is not null;
create index access_log_of_owner on access_log (owner, at desc, id desc) where owner is not null;
