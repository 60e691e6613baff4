using Microsoft.AspNetCore.Components;
using Onside.Shared.Ui;
using Onside.Team.Lists;

namespace Onside.Customers.Accounts;

// What stands in a row of the list of contacts, by its column.
public static class ContactCells
{
    public static MarkupString Of(string column, ContactRow contact) => column switch
    {
        "customer" => Cells.Of(null, contact.AccountId is { } account ? Markup.Of($"""<a class="plain" href="/customers/{account}">{contact.Account}</a>""") : default),
        "mail" => Cells.Of("wide", contact.Mails is [var mail, ..] ? Markup.Of($"""<a class="plain" href="mailto:{mail.Value}">{mail.Value}</a>""") : default),
        "phone" => Cells.Of("wide", contact.Phones is [var phone, ..] ? Markup.Of($"""<a class="plain" href="{Reach.Tel(phone.Value)}">{phone.Value}</a>""") : default),
        "owner" => Cells.Owner(contact.OwnerId, contact.Owner),
        "title" => Cells.Of("wide quietly", contact.Title),
        "language" => Cells.Of("wide quietly", contact.Language is { } language ? AccountWords.Language(language) : null),
        "tags" => Cells.Of("wide quietly", string.Join(", ", contact.Tags)),
        _ => Cells.Own(contact.Fields, column),
    };
}
