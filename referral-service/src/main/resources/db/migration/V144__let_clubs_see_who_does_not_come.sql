-- A link whose participant has ended shows the name for a while, and that they do not come; nothing more.
alter table provider_invitation add column farewell boolean not null default false;
