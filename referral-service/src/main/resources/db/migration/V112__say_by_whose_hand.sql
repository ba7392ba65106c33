-- One history of a case: its participations have lines, too, and each line says who did it, for whom and by which way.
alter table referral_history
    add column participation_id uuid,
    add column organisation varchar(200),
    add column actor varchar(20),
    add column way varchar(20),
    add column on_behalf_of varchar(20);
