<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("eventRemoveCredentialBody", event.getDetail("credential_type")!"", event.date, event.ipAddress)}</#assign>
</#outputformat>
<@layout.mail subject=msg("eventRemoveCredentialSubject") body=body why=msg("mailWhyAccount")/>
