-- Whoever attended a first session before there were moments to look back has them, too.
insert into follow_up (referral_id, moment, due_on)
select r.id, m.moment, (r.first_session_on + m.months)::date
from referral r
cross join (values ('MONTH_0', interval '0 months'), ('MONTH_3', interval '3 months'), ('MONTH_6', interval '6 months'),
                   ('MONTH_12', interval '12 months')) as m (moment, months)
where r.first_session_on is not null
on conflict do nothing;
