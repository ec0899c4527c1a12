alter table documents_paper add column audit_head text;

comment on column documents_paper.audit_head is 'number and SHA-256 of the last entry in the audit of the case when the paper was issued; null for papers from before there were chains';
