using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Team.Activities;

namespace Onside.Customers.Accounts;

// Somebody whom we keep and to whom nobody has spoken yet, as far as anybody wrote it down.
public partial class Contact
{
    public static Expression<Func<Contact, bool>> IsUnanswered(AppDb db)
    {
        var activities = db.Set<Activity>();
        return contact => !activities.Any(a => a.SubjectId == contact.Id) && !activities.Any(a => a.ContactId == contact.Id);
    }
}
