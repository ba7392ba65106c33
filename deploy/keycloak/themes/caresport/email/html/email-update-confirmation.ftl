<#import "template.ftl" as layout>
<#outputformat "plainText">
<#assign body>${msg("emailUpdateConfirmationBody", link, newEmail, realmName, linkExpirationFormatter(linkExpiration))}</#assign>
</#outputformat>
<@layout.mail subject=msg("emailUpdateConfirmationSubject") body=body why=msg("mailWhyAccount") link=link action=msg("emailUpdateConfirmationAction")/>
