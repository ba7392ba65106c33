-- Twenty programmes are proposed for much the same reasons: the result holds each of them once, and the proposals point there.
update match
set result = (
    select jsonb_set(
            jsonb_set(whole.result, '{reasons}', every.reasons),
            '{proposals}',
            coalesce(
                (select jsonb_agg(jsonb_set(proposal, '{reasons}', (
                            select coalesce(jsonb_agg(place - 1 order by given), '[]')
                            from jsonb_array_elements(proposal -> 'reasons') with ordinality as own (reason, given)
                            join jsonb_array_elements(every.reasons) with ordinality as kept (reason, place) using (reason)))
                        order by rank)
                 from jsonb_array_elements(whole.result -> 'proposals') with ordinality as ranked (proposal, rank)),
                '[]'))::text
    from (select match.result::jsonb as result) as whole
    cross join lateral (
        select coalesce(jsonb_agg(distinct reason), '[]') as reasons
        from jsonb_path_query(whole.result, '$.proposals[*].reasons[*]') as reason) as every)
where result::jsonb -> 'reasons' is null;
