-- The language of somebody who is written to in Dutch for want of a better one; null where that is their own, and from before.
alter table recipient add column tongue varchar(12);
