<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("eventRemoveCredentialBody", event.getDetail("credential_type")!"", event.date, event.ipAddress)}</#assign>
<@layout.mail subject=msg("eventRemoveCredentialSubject") body=body why=msg("mailWhyAccount")/>
