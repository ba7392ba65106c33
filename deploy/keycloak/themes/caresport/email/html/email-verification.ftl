<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}</#assign>
</#outputformat>
<@layout.mail subject=msg("emailVerificationSubject") body=body why=msg("mailWhyAccount") link=link action=msg("emailVerificationAction")/>
