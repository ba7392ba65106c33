<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("emailVerificationBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}</#assign>
<@layout.mail subject=msg("emailVerificationSubject") body=body why=msg("mailWhyAccount") link=link action=msg("emailVerificationAction")/>
