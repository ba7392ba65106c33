<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("passwordResetBody", link, linkExpiration, realmName, linkExpirationFormatter(linkExpiration))}</#assign>
</#outputformat>
<@layout.mail subject=msg("passwordResetSubject") body=body why=msg("mailWhyAccount") link=link action=msg("passwordResetAction")/>
