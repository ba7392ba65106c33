<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventUpdateCredentialBody", event.getDetail("credential_type")!"", event.date, event.ipAddress)}</#assign>
<@layout.mail subject=msg("eventUpdateCredentialSubject") body=body why=msg("mailWhyAccount")/>
