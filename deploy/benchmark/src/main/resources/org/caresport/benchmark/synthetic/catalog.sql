-- Who has a place in a programme, and a programme that is as much larger for it: nobody's real place is taken.
create procedure synthetic.take(pattern_referral uuid) language plpgsql as $$
begin
    null; -- the programmes are there
end $$;

create procedure synthetic.seed(first bigint, last bigint, run_first bigint, run_last bigint, until timestamptz, login text)
language plpgsql as $$
begin
    with choice as (
        select id, row_number() over (order by id) as number, count(*) over () as many from activity where status = 'published'
    ), living as (
        insert into place (participation_id, activity_id, state, since, from_offer)
        select participation, id, 'confirmed', s.since, false
        from synthetic.story(first, last, run_first, run_last, until) s
        join choice on number = 1 + floor(many * s.choice)
        where participation_stage in ('ENROLLED', 'STARTED', 'ACTIVE')
        returning activity_id
    )
    update capacity set places = places + taking, taken = taken + taking
    from (select activity_id, count(*) as taking from living group by 1) as more
    where more.activity_id = capacity.activity_id;
end $$;
