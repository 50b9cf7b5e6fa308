import { addCustomer, editCustomer, type Customer } from '../../domain/customers';
import type { MomentPage } from '../../domain/libraryCalls';
import { captureDraft, editMoment, isDraft, missingIn, NewDraft, type AnyMoment } from '../../domain/momentDrafts';
import { projectMoment } from '../../domain/momentProjections';
import { checkMayDo, stepMoment } from '../../domain/momentSteps';
import { mayDo, momentVerbs } from '../../domain/momentStates';
import type { MomentId } from '../../domain/moments';
import type { Person } from '../../domain/people';
import { Problem } from '../../domain/problems';
import type { Telling, Thanks } from '../../domain/tellings';
import { LibraryPage } from '../../src/surfaces/library/LibraryPage';
import { printRoute, type Route } from '../../src/surfaces/library/route';
import { useRoute } from '../../src/surfaces/library/useRoute';
import { useWriter } from '../../src/surfaces/library/useWriter';
import type { Language } from '../../src/words';
import { customerNamed, momentAbout } from '../support/library';
import { mai } from '../support/people';
import { libraryApi } from './libraryHomeScene';
import { show } from './surfaceScene';

export const now = '2026-11-22T09:00:00.000Z';
export const ken = customerNamed("Ken's Plumbing Supply");
export const lotus = customerNamed('Tiệm bánh Hoa Sen', { alias: 'một tiệm bánh ở Đà Nẵng' });

/** A library in memory that keeps to the rules of the real one. */
export class LibraryScene {
  readonly customers = new Map<string, Customer>([ken, lotus].map((customer) => [customer.id, customer]));
  readonly moments = new Map<string, AnyMoment>();
  tellings: Telling[] = [];
  thanks: Thanks[] = [];
  isCurator = true;
  mayEditCustomers = true;
  me: Person = mai;

  readonly api = libraryApi(
    () => ({
      customers: [...this.customers.values()],
      moments: [...this.moments.values()].map(projectMoment),
      isCurator: this.isCurator,
    }),
    {
      openMoment: ({ params }) => this.pageOf(this.found(params.moment)),
      openCustomer: ({ params }) => ({
        customer: this.customer(params.customer),
        ...{ moments: [], conversations: [], tellings: [], thanks: [], mayEdit: this.mayEditCustomers },
      }),
      addCustomer: ({ body }) => this.putCustomer(addCustomer(body, this.me, now)),
      editCustomer: ({ params, body }) =>
        this.putCustomer(editCustomer(this.customer(params.customer), body, this.me, now)),
      addMoment: ({ body }) => {
        const draft = captureDraft(NewDraft.parse(body), this.me, now);
        const asked = stepMoment(
          draft,
          { base: 1, verb: this.isCurator ? 'publish' : 'askForReview' },
          this.stepping(),
        );
        return this.pageOf(this.put(asked));
      },
      captureDraft: ({ body }) => this.put(captureDraft(body, this.me, now)),
      editMoment: ({ params, body }) => this.put(editMoment(this.found(params.moment), body, this.me, now)),
      stepMoment: ({ params, body }) => this.put(stepMoment(this.found(params.moment), body, this.stepping())),
      discardDraft: ({ params }) => {
        checkMayDo('discard', this.found(params.moment), this.stepping().by);
        this.moments.delete(params.moment);
        return {};
      },
      thankTeller: ({ params, body }) => {
        const thanks = { moment: params.moment, by: this.me, at: now, ...body };
        this.thanks = [...this.thanks.filter(({ by }) => by.id !== this.me.id), thanks];
        return thanks;
      },
      takeBackThanks: () => {
        this.thanks = this.thanks.filter(({ by }) => by.id !== this.me.id);
        return {};
      },
      passThanksOn: ({ params }) => {
        const passedOn = { by: this.me, at: now };
        this.thanks = this.thanks.map((each) => (each.by.id === params.person ? { ...each, passedOn } : each));
        return this.thanks.find(({ by }) => by.id === params.person)!;
      },
    },
  );

  published(headline: string, more: object = {}): AnyMoment {
    return this.put(momentAbout(ken, headline, more).moment);
  }

  draft(more: object): AnyMoment {
    return this.put(captureDraft(NewDraft.parse({ id: 'moment-draft', kind: 'story', ...more }), this.me, now));
  }

  /** Somebody else was faster. */
  meanwhile(moment: MomentId, by: Person, changes: object) {
    const stands = this.found(moment);
    this.put(editMoment(stands, { base: stands.revision, ...changes }, by, now));
  }

  async show(route: Route, { language = 'en' }: { readonly language?: Language } = {}) {
    window.history.replaceState(null, '', printRoute(route));
    return show(<Pages />, { api: this.api, person: this.me, language });
  }

  put<M extends AnyMoment>(moment: M): M {
    this.moments.set(moment.id, moment);
    return moment;
  }

  found(moment: string): AnyMoment {
    const found = this.moments.get(moment);
    if (!found) throw new Problem('notFound', 'This moment is not in the library.');
    return found;
  }

  private customer(id: string): Customer {
    const found = this.customers.get(id);
    if (!found) throw new Problem('notFound', 'This customer is not in the library.');
    return found;
  }

  private putCustomer(customer: Customer): Customer {
    this.customers.set(customer.id, customer);
    return customer;
  }

  private stepping() {
    return { by: { ...this.me, isCurator: this.isCurator }, at: now };
  }

  private pageOf(moment: AnyMoment): MomentPage {
    const { by } = this.stepping();
    const customer = moment.customer && this.customers.get(moment.customer);
    return {
      moment,
      ...(customer && { customer }),
      tellings: this.tellings,
      thanks: this.thanks,
      may: momentVerbs.filter((verb) => mayDo(verb, projectMoment(moment), by)),
      missing: isDraft(moment) ? missingIn(moment) : [],
    };
  }
}

function Pages() {
  const [route, go] = useRoute();
  const writer = useWriter();
  if (route.at === 'home' || !writer) return <p>The library</p>;
  return <LibraryPage route={route} go={go} writer={writer} isCurator={undefined} />;
}
