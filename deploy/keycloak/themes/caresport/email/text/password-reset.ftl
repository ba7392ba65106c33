<#ftl output_format="plainText">
<#import "template.ftl" as layout>
<#assign body>${msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}</#assign>
<@layout.mail subject=msg("passwordResetSubject") body=body why=msg("mailWhyAccount") link=link action=msg("passwordResetAction")/>
