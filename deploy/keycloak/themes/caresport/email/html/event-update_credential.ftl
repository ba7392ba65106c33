<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventUpdateCredentialBody", event.getDetail("credential_type")!"", event.date, event.ipAddress)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventUpdateCredentialSubject") body=body why=msg("mailWhyAccount")/>
