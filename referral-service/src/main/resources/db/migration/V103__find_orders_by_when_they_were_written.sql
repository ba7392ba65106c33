-- A practice asks for the orders that it wrote lately. Measurements are asked for by their patient, and need no such index.
create index fhir_resource_authored on fhir_resource (organisation, type, happened_at) where type = 'ServiceRequest';
